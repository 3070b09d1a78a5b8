import type { WhistleRow } from './cases'
import type { ClockChip } from './clocks'
import type { Instant, Level, DepartmentRole, Attachment } from './town'

export interface TaskRow {
  id: string
  caseNumber: string
  title: string
  path: string
  name: string
  level: Level
  role: DepartmentRole | null
  place: string
  waiter: string
  clock: ClockChip | null
  lastWord: string | null
  lastWordBy: string | null
  state: 'OPEN' | 'DONE' | 'CANCELLED'
  ownerId: number | null
  ownerName: string | null
  queue: string
  queueName: string
  createdAt: Instant
  claimedAt?: Instant | null
  doneAt: Instant | null
  version: number
}

export type TaskTab = 'mine' | 'queue' | 'done' | 'started' | 'copied' | 'watched'

export type TaskCounts = Partial<Record<TaskTab, number>>

export interface TaskOutcome {
  value: string
  label: string
  consequence: string | null
  unavailable: string | null
}

export interface TaskMove {
  code: 'release' | 'handOver' | 'moveQueue'
  label: string
  consequence: string | null
}

export interface TaskView {
  row: TaskRow
  form: FormSchema
  data: Record<string, unknown>
  outcomes: TaskOutcome[]
  moves: TaskMove[]
  mine: boolean
  mayWork: boolean
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

export interface NowItem {
  kind: 'VERIFY' | 'TASK' | 'VISIT' | 'AMEND' | 'URGE'
  taskId: string | null
  caseNumber: string
  title: string
  line: string
  clock: ClockChip | null
  button: string
}

export interface VerifyItem {
  taskId: string
  caseNumber: string
  title: string
  line: string
  result: string | null
  before: Attachment[]
  after: Attachment[]
  clock: ClockChip | null
}

export interface VisitItem {
  taskId: string | null
  caseNumber: string
  title: string
  line: string
  clock: ClockChip | null
}

export interface UrgeItem {
  caseNumber: string
  taskId: string | null
  title: string
  line: string
  at: Instant
  by: string | null
}

export interface Workbench {
  today: { date: string; label: string; dayNote: string | null }
  now: NowItem[]
  whistles: { open: number; total: number; items: WhistleRow[] } | null
  verify: VerifyItem[]
  visits: VisitItem[]
  urges: UrgeItem[]
}
