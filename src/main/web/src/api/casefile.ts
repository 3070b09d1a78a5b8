// One case as its page shows it: shapes of /api/whistles/{number}… and of an opened task, as the controllers answer.
import { get, write } from './client'
import type {
  Attachment,
  ClockStateCode,
  ClockChip,
  DepartmentRole,
  FormSchema,
  Harm,
  Instant,
  Level,
  Look,
  MaskedParty,
  Page,
  Party,
  Persons,
  TaskRow,
  TimelineEntry,
} from './types'

export interface CaseFile extends Attachment {
  purpose?: string | null
}

export interface CasePart {
  dispatchId: number | null
  agencyId: string
  agencyName: string
  role: DepartmentRole
  state: string
  stateName: string
  why: string | null
  ruleTable: string | null
  ruleRow: number | null
  dispatchedAt: Instant | null
  signedBy: string | null
  signedAt: Instant | null
  reportedInAt: Instant | null
  reportPlace: string | null
  finding: string | null
  doneAt: Instant | null
  result: string | null
}

export interface CaseRefusal {
  fromName: string
  proposedName: string
  reason: string
  clause: string | null
  at: Instant
  answer: 'accept' | 'object' | null
  answerReason: string | null
  answerClause: string | null
  answeredAt: Instant | null
  ruledLead: string | null
  ruledReason: string | null
  ruledClause: string | null
  ruledAt: Instant | null
  chargedTo: string | null
  lostSeconds: number | null
}

export interface CaseVisit {
  no: number
  afterDays: number
  /** A day: 2026-10-16. */
  dueOn: string
  visitedAt: Instant | null
  visitor: string | null
  outcome: 'fine' | 'worse' | null
  note: string | null
}

export type CaseCan = 'withdraw' | 'cancel' | 'urge' | 'copy' | 'note'

export interface CaseOpened {
  number: string
  title: string
  level: Level
  type: string
  typeName: string
  state: string
  stateName: string
  stage: number
  text: string
  tried: string
  harm: Harm
  persons: Persons
  minor: boolean
  weapon: boolean
  proposedLevel: Level | null
  levelReason: string | null
  levelRule: { table: string; row: number; reason: string | null } | null
  regionCode: string
  regionLine: string[]
  place: string
  blower: { name: string; agencyName: string }
  blownAt: Instant
  signedAt: Instant | null
  closedAt: Instant | null
  result: string | null
  verdict: string | null
  endReason: string | null
  joinedTo: string | null
  reopened: number
  departmentsReason: string | null
  departments: CasePart[]
  refusals: CaseRefusal[]
  attachments: CaseFile[]
  visits: CaseVisit[]
  partyCount: number
  can: CaseCan[]
  version: number
}

export interface ClockRung {
  percent: number
  at: Instant
  tell: string[]
  /** Names of those who were told, where the server says. */
  told?: string[] | null
  reachedAt: Instant | null
}

export interface CaseClock {
  agencyName: string | null
  officerName: string | null
  clock: {
    id: number
    policy: string
    name: string
    tier: Level
    caseNumber: string
    scope: string
    agencyId: string | null
    officerId: number | null
    state: ClockStateCode
    budget: string
    startedAt: Instant
    dueAt: Instant
    warnAt: Instant | null
    stoppedAt: Instant | null
    spentShare: number
    suspendedFor: string | null
    suspendedUntil: Instant | null
    unpublishedYear: number | null
    policyVersion: number
    rungs: ClockRung[]
  }
}

export type SpanKind =
  'WORK' | 'NATURAL' | 'NOON' | 'NIGHT' | 'WEEKEND' | 'HOLIDAY' | 'START_DAY' | 'SUSPENDED' | 'ROLLED' | 'STOPPED'

export interface ClockSpan {
  from: Instant
  to: Instant
  counted: boolean
  kind: SpanKind | string
  rule: string
  source: string | null
  amount: string | null
}

export interface ClockDay {
  date: string
  kind: string
  label: string | null
  index: number | null
  blocks: { from: Instant; to: Instant; counted: boolean }[]
}

export interface ClockReason {
  clockId: number
  name: string
  budget: string
  from: Instant
  dueAt: Instant
  plannedDueAt: Instant | null
  sentence: string
  spans: ClockSpan[]
  days: ClockDay[]
  facts: Record<string, string>
}

export interface RequestOfClock {
  id: number
  clockId: number
  clockName: string
  kind: 'SUSPEND' | 'EXTEND'
  reason: string | null
  reasonName: string | null
  note: string | null
  from: Instant | null
  until: Instant | null
  days: number | null
  requestedByName: string
  requestedAt: Instant
  state: 'OPEN' | 'APPROVED' | 'REFUSED'
  decidedByName: string | null
  decidedAt: Instant | null
  decisionNote: string | null
}

export interface SuspensionReason {
  code: string
  name: string
  longestDays: number
  source: string | null
}

export interface DiagramOfCase {
  agencyName: string | null
  diagram: {
    instanceId: string
    process: string
    name: string
    version: number
    agencyId: string | null
    xml: string
    done: string[]
    current: string[]
    flows: string[]
    running: boolean
  }
}

export interface Precedent {
  id: number
  caseNumber: string
  decidedAt: Instant
  decidedBy: string
  winnerName: string
  clause: string
  reason: string
  similarity: number
  binding: boolean
}

export interface OpenedTask {
  row: TaskRow
  /** Null when the task is over. */
  form: FormSchema | null
  data: Record<string, unknown>
  outcomes: OpenedOutcome[]
  moves: OpenedMove[]
  mine: boolean
  mayWork: boolean
}

export interface OpenedOutcome {
  value: string
  label: string
  consequence: string | null
  unavailable: string | null
}

export interface OpenedMove {
  code: 'claim' | 'release' | 'handOver' | 'moveQueue'
  label: string
  consequence: string | null
  targets?: { id: string; name: string }[]
}

const at = (number: string) => `/api/whistles/${encodeURIComponent(number)}`

export const openCase = (number: string) => get<CaseOpened>(at(number))
export const openTask = (id: string) => get<OpenedTask>(`/api/tasks/${encodeURIComponent(id)}`)
/** My open tasks of a case, and those of my agency that nobody has taken. */
export const tasksOfCase = (number: string) =>
  Promise.all(
    ['mine', 'queue'].map((tab) => get<Page<TaskRow>>('/api/tasks', { query: { tab, q: number, limit: 20 } })),
  ).then((pages) => pages.flatMap((page) => page.items).filter((row) => row.caseNumber === number))
export const timelineOf = (number: string, before: string | null, limit = 20) =>
  get<Page<TimelineEntry>>(`${at(number)}/timeline`, { query: { before, limit } })
export const clocksOf = (number: string) => get<CaseClock[]>(`${at(number)}/clocks`)
export const whyClock = (id: number) => get<ClockReason>(`/api/clocks/${id}/explanation`)
export const requestsOf = (number: string) => get<RequestOfClock[]>(`${at(number)}/clock-requests`)
export const suspensionReasons = () => get<SuspensionReason[]>('/api/suspension-reasons')
export const diagramsOf = (number: string) => get<DiagramOfCase[]>(`${at(number)}/diagrams`)
export const partiesOf = (number: string) => get<MaskedParty[]>(`${at(number)}/parties`)
export const looksOf = (number: string) => get<Look[]>(`${at(number)}/looks`)
export const revealParty = (number: string, id: number, purpose: string) =>
  write<Party>('POST', `${at(number)}/parties/${id}/reveal`, { purpose }, `reveal:${number}:${id}`)
export const likePrecedents = (type: string, regionCode: string, text: string) =>
  get<Precedent[]>('/api/precedents', { query: { type, regionCode, text: text.slice(0, 200) } })

export interface ClockAsk {
  kind: 'SUSPEND' | 'EXTEND'
  reason?: string
  note?: string
  until?: Instant
  days?: number
}

export const askClock = (clockId: number, ask: ClockAsk) =>
  write<RequestOfClock>('POST', `/api/clocks/${clockId}/requests`, ask, `clock-ask:${clockId}:${ask.kind}`)
export const decideClock = (requestId: number, approve: boolean, note: string) =>
  write<RequestOfClock>(
    'POST',
    `/api/clock-requests/${requestId}/decision`,
    { approve, note },
    `clock-decide:${requestId}`,
  )
export const goOnClock = (clockId: number) =>
  write<unknown>('POST', `/api/clocks/${clockId}/resume`, {}, `clock-resume:${clockId}`)
export const copyCase = (number: string, to: { agencyIds: string[]; officerIds: number[]; note: string }) =>
  write<void>('POST', `${at(number)}/copies`, to, `copy:${number}`)

/** What the chip draws, from a clock of the case. */
export function chipOf(one: CaseClock): ClockChip {
  const { clock } = one
  return {
    clockId: clock.id,
    name: clock.name,
    state: clock.state,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    warnAt: clock.warnAt,
    spentShare: clock.spentShare,
    suspendedFor: clock.suspendedFor,
    suspendedUntil: clock.suspendedUntil,
    stoppedAt: clock.stoppedAt,
  }
}
