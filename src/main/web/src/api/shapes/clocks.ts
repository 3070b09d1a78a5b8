import type { Instant, Level } from './town'

export type ClockStateCode = 'RUNNING' | 'SUSPENDED' | 'MET' | 'LATE' | 'CANCELLED'

export interface ClockChip {
  clockId: number
  name: string
  state: ClockStateCode
  startedAt: Instant
  dueAt: Instant
  warnAt: Instant | null
  spentShare: number
  suspendedFor: string | null
  suspendedUntil: Instant | null
  /** When it was stopped; told only for clocks that no longer run. */
  stoppedAt?: Instant | null
}

export interface Rung {
  percent: number
  at: Instant
  tell: string[]
  told?: string[]
  reachedAt: Instant | null
}

export interface ClockView {
  id: number
  policy: string
  name: string
  tier: Level
  caseNumber: string
  scope: string
  agencyId: string | null
  agencyName: string | null
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
  rungs: Rung[]
}

export interface Span {
  from: Instant
  to: Instant
  counted: boolean
  kind: string
  rule: string
  amount: string | null
}

export interface ExplainedDay {
  date: string
  kind: string
  label: string | null
  index: number | null
}

export interface Explanation {
  clockId: number
  name: string
  budget: string
  from: Instant
  dueAt: Instant
  sentence: string
  spans: Span[]
  days: ExplainedDay[]
  facts: Record<string, string>
}

export interface ClockRequest {
  id: number
  clockId: number
  clockName: string
  kind: 'SUSPEND' | 'EXTEND'
  reason: string
  until: Instant | null
  days: number | null
  state: 'OPEN' | 'APPROVED' | 'REFUSED'
  askedBy: string
  askedAt: Instant
  decidedBy: string | null
  decidedAt: Instant | null
  note: string | null
  mayDecide?: boolean
}
