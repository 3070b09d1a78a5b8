import type { Instant } from './town'

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
