import { useTown } from '@/state/town'
import { dateWord, momentWord } from '@/time/words'
import { townTime } from '@/time/town'

/** The day of an instant of the town. */
export function dayOf(instant: string | null): string {
  return instant ? dateWord(townTime(instant), townTime(useTown().now).year) : ''
}

/** A moment of the world outside, which the demonstration's clock does not move. */
export function worldMoment(instant: string): string {
  return momentWord(instant, Date.now())
}
