export type Instant = string

export type Level = 'ROUTINE' | 'TOUGH' | 'EMERGENCY'

export type DepartmentRole = 'LEAD' | 'ASSIST'

export type Harm = 'NONE' | 'THREAT' | 'INJURY' | 'DANGER'

export type Persons = 'FEW' | 'SOME' | 'MANY'

export type Can =
  | 'whistle.blow'
  | 'whistle.withdraw'
  | 'whistle.cancel'
  | 'task.work'
  | 'note.write'
  | 'urge'
  | 'copy'
  | 'demo.clock'
  | 'audit.read'

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Me {
  officerId: number
  name: string
  post: string
  account: string
  agencyId: string
  agencyName: string
  agencyKind: string
  regionCode: string
  regionLine: string[]
  roles: string[]
  roleLabels: string[]
  can: Can[]
  demo: boolean
  now: Instant
  dayNote: string | null
}

export interface Town {
  demo: boolean
  name: string
  now: Instant
}

export interface DemoPerson {
  officerId: number
  name: string
  post: string
  agencyName: string
  role: string
  roleLabel: string
  line: string
  does: string
}

export interface DemoClock {
  now: Instant
  offsetSeconds: number
  moved: boolean
}

/** A reminder or an escalation that went out. */
export interface DemoRung {
  at: Instant
  caseNumber: string
  summary: string
}

export type ClockMove = { move: 'NEXT_WORK' | 'PLUS_DAY' | 'PLUS_HOUR' } | { move: 'TO'; to: Instant }

export interface Term {
  code: string
  name: string
  hint?: string | null
}

export interface Catalogue {
  types: Term[]
  levels: Term[]
  harms: Term[]
  persons: Term[]
  partyRoles: Term[]
  suspensionReasons: Term[]
  policies: Term[]
}

export interface Region {
  code: string
  level: 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'COMMUNITY' | 'GRID_CELL' | 'PATCH'
  name: string
  parentCode: string | null
  fullName: string
}

export interface Agency {
  id: string
  name: string
  shortName: string
  kind: string
  kindName: string
}

export interface Officer {
  id: number
  name: string
  post: string
  head: boolean
  agencyId: string
}

export interface DutyClause {
  id: string
  number: string
  text: string
  source: string
}

export interface Attachment {
  id: number
  name: string
  type: string
  size: number
  image: boolean
  at?: Instant
  by?: string
}

export interface Notice {
  id: number
  at: Instant
  kind: string
  text: string
  caseNumber: string | null
  taskId: string | null
  read: boolean
}

export interface ChangeEvent {
  case: string | null
  kinds: ('task' | 'case' | 'notice')[]
}
