import type { ClockSpan } from '@/api/types'
import { i18n } from '@/i18n'
import { clockText, DAY, townTime } from '@/time/town'
import { weekdayName } from '@/time/words'

/** "9-28 周一", "10-1 至 10-7", "9-28 15:10–18:00": which time a span covers. A span that ends at midnight ends the day before. */
export function spanDays(span: ClockSpan, now: number): string {
  const { t } = i18n.global
  const from = townTime(span.from)
  const end = Date.parse(span.to)
  const to = townTime(end)
  const midnight = to.hour === 0 && to.minute === 0
  const last = midnight ? townTime(end - 1) : to
  const short = (time: typeof from) => `${time.month}-${time.day}`
  if (from.dayNumber !== last.dayNumber) return t('caseClock.to', { from: short(from), to: short(last) })
  const today = from.dayNumber === townTime(now).dayNumber ? ` ${t('time.today')}` : ''
  if (wholeDay(span)) return `${short(from)} ${weekdayName(from)}${today}`
  const until = midnight ? '24:00' : clockText(to)
  return `${short(from)} ${clockText(from)}–${until}`
}

/** Days are told as days: in a clock in days each span begins at midnight, or is the day of the start or of the end. */
function wholeDay(span: ClockSpan): boolean {
  const length = Date.parse(span.to) - Date.parse(span.from)
  const from = townTime(span.from)
  const begins = from.hour === 0 && from.minute === 0
  return length >= DAY || begins || span.kind === 'START_DAY' || /日$/.test(span.amount ?? '')
}
