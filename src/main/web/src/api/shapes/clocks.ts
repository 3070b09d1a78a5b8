import type { Instant, Level } from './town'
import type { Exactly, Told } from './told'

export type ClockStateCode = Told['ClockChip']['state']

/** A chip is told with a task or made from a clock of the case; only the latter knows when it stopped. */
export type ClockChip = Told['ClockChip'] & { stoppedAt?: Instant | null }

export type ClockRung = Told['RungView']

export type CaseClock = Exactly<Told['CaseClock'], { clock: Exactly<Told['ClockView'], { tier: Level }> }>

export type ClockSpan = Told['Span']
export type ClockDay = Told['Day']
export type ClockReason = Told['Explanation']
export type ClockAsk = Told['ClockAsk']
export type RequestOfClock = Told['RequestView']
export type SuspensionReason = Told['SuspensionReason']
