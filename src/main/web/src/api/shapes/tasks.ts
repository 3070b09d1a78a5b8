import type { ClockChip } from './clocks'
import type { DepartmentRole, Level } from './town'
import type { WhistleRow } from './cases'
import type { Exactly, Told } from './told'

export type TaskRow = Exactly<Told['TaskRow'], { level: Level; role: DepartmentRole | null; clock: ClockChip | null }>

export type TaskTab = 'mine' | 'queue' | 'done' | 'started' | 'copied' | 'watched'

export type TaskCounts = Partial<Told['TaskCounts']>
export type TaskHolder = Told['TaskHolder']

export type TaskOutcome = Told['TaskOutcome']

export type TaskMove = Exactly<Told['TaskMove'], { code: 'claim' | 'release' | 'handOver' | 'moveQueue' }>

/** The form is form-js's own; the document says no more of it than that it is there while the task is open. */
export type TaskView = Omit<Exactly<Told['TaskView'], { row: TaskRow; moves: TaskMove[] }>, 'form'> & {
  form: FormSchema | null
}

export interface FormSchema {
  id?: string
  components: FormComponentSchema[]
  [more: string]: unknown
}

export interface FormComponentSchema {
  id?: string
  key?: string
  type: string
  label?: string
  values?: { label: string; value: string }[]
  components?: FormComponentSchema[]
  [more: string]: unknown
}

export type Completing = Told['TaskCompletionRequest']
export type HandOver = Omit<Told['TaskHandOver'], 'version'>

export type NowItem = Exactly<Told['AgendaItem'], { kind: 'VERIFY' | 'TASK' | 'VISIT' | 'AMEND' | 'URGE' }>
export type VerifyItem = Told['ToVerify']
export type Picture = Told['WorkbenchPicture']
export type UrgeItem = Told['UrgeRow']

export type Workbench = Omit<Told['WorkbenchView'], 'now' | 'whistles'> & {
  now: NowItem[]
  whistles: Omit<Told['WorkbenchMine'], 'items'> & { items: WhistleRow[] }
}

export type SavedView = Told['SavedView']
