import type { ClockChip } from './clocks'
import type { Instant, Level, DepartmentRole, Harm, Persons, Attachment } from './town'

export interface WhistleRow {
  number: string
  title: string
  level: Level
  type: string
  typeName: string
  state: string
  stateName: string
  stage: number
  place: string
  community: string
  blownAt: Instant
  waitingFor: string | null
  clock: ClockChip | null
  lead: string | null
}

export interface FiredRule {
  table: string
  row: number
  reason?: string | null
}

export interface CaseDepartment {
  dispatchId: number
  agencyId: string
  agencyName: string
  role: DepartmentRole
  state: string
  stateName: string
  signedBy: string | null
  signedAt: Instant | null
  reportedInAt: Instant | null
  doneAt: Instant | null
  result: string | null
  why: string | null
  rule: FiredRule | null
}

export interface Point {
  lat: number
  lng: number
}

export interface CaseView extends WhistleRow {
  text: string
  tried: string
  harm: Harm
  persons: Persons
  minor: boolean
  levelReason: string | null
  levelRule: FiredRule | null
  regionCode: string
  regionLine: string[]
  point: Point | null
  blower: { name: string; agencyName: string }
  departments: CaseDepartment[]
  attachments: Attachment[]
  partyCount: number
  can: ('withdraw' | 'cancel' | 'urge' | 'copy' | 'note')[]
  version: number
}

export interface TimelineEntry {
  id: number
  at: Instant
  kind: string
  summary: string
  officer: string | null
  agency: string | null
  channel: string | null
  details: Record<string, unknown> | null
}

export interface Party {
  name: string
  role: string
  phone: string | null
  idNumber: string | null
  address: string | null
  minor: boolean
}

export interface MaskedParty extends Party {
  id: number
}

export interface Look {
  at: Instant
  officerName: string
  agencyName: string
  purpose: string
  party: string
}

export interface ProposedDepartment {
  agencyId: string
  agencyName: string
  role: DepartmentRole
  why: string
  rule: FiredRule | null
  precedent: { id: number; at: Instant; clause: string } | null
}

export interface PreviewClock {
  policy: string
  name: string
  who: string
  budget: string
  dueAt: Instant
  note?: string | null
}

export interface PrecedentView {
  id: number
  decidedAt: Instant
  winnerName: string
  clause: string
  reason: string
  similarity: number
}

export interface Preview {
  level: Level
  /** What the rule says, whatever was chosen. */
  proposedLevel?: Level
  levelRule: FiredRule | null
  departments: ProposedDepartment[]
  clocks: PreviewClock[]
  precedents: PrecedentView[]
}

export interface Duplicate {
  number: string
  title: string
  place: string
  blownAt: Instant
  state: string
  stateName: string
  similarity: number
  why: string
  /** Whether it can still take in what was written; false once it is over. */
  joinable?: boolean
}

export interface PartyForm {
  name: string
  role: string
  phone?: string
  idNumber?: string
  address?: string
  minor: boolean
}

export interface BlowWhistle {
  title?: string
  type: string
  level: Level
  levelReason?: string
  text: string
  tried: string
  harm: Harm
  persons: Persons
  minor: boolean
  weapon: boolean
  regionCode: string
  place: string
  point?: Point
  parties: PartyForm[]
  departments: { agencyId: string; role: DepartmentRole }[]
  departmentsReason?: string
  attachments: number[]
}

export interface Blown {
  number: string
  title: string
  state: string
  next: string
  clocks: PreviewClock[]
  /** This answers an earlier try; what was changed since was not sent. */
  later?: { text: string; attachments: number[] }
}
