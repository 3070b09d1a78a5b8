import type { ExplainedDay, Explanation, Span } from '@/api/types'
import { DAY, clockText, townInstant, townTime } from '@/time/town'

export type SegmentKind = 'counted' | 'held' | 'skipped' | 'start'

/** One piece of the picture, from left to right. Counted pieces are wide, skipped ones narrow: not to scale on purpose. */
export interface Segment {
  kind: SegmentKind
  width: number
  /** How much of it is used up, 0 to 1. */
  used: number
  from: number
  to: number
  /** Number of the counted day, if days are counted. */
  index: number | null
  /** What it was: 国庆, 调休上班, 午休. */
  label: string
  days: number
}

const COUNTED = 54
const SKIPPED_ONE = 36
const SKIPPED_MANY = 76
const START = 48

/** Whether the clock is told by the hour: it begins and ends within two days. */
export function byHours(explanation: Explanation): boolean {
  return explanation.days.length <= 2
}

export function segmentsOf(explanation: Explanation, until: number): Segment[] {
  return byHours(explanation) ? hourSegments(explanation.spans, until) : daySegments(explanation, until)
}

function dayStart(date: string): number {
  const [year, month, day] = date.split('-').map(Number)
  return townInstant(year!, month!, day!)
}

function kindOf(day: ExplainedDay): SegmentKind {
  if (day.index !== null && day.index !== undefined) return 'counted'
  if (day.kind === 'SUSPENDED') return 'held'
  return day.kind === 'START_DAY' ? 'start' : 'skipped'
}

function daySegments(explanation: Explanation, until: number): Segment[] {
  const segments: Segment[] = []
  for (const day of explanation.days) {
    const kind = kindOf(day)
    const from = dayStart(day.date)
    const last = segments[segments.length - 1]
    if (kind === 'skipped' && last?.kind === 'skipped' && last.label === (day.label ?? '')) {
      last.to = from + DAY
      last.days += 1
      last.width = SKIPPED_MANY
      continue
    }
    segments.push({
      kind,
      from,
      to: from + DAY,
      width: kind === 'skipped' ? SKIPPED_ONE : kind === 'start' ? START : COUNTED,
      used: kind === 'counted' ? usedOf(explanation.spans, from, from + DAY, until) : 0,
      index: day.index ?? null,
      label: day.label ?? '',
      days: 1,
    })
  }
  return segments
}

/** Share of a day's counted time that lies before an instant. */
export function usedOf(spans: Span[], from: number, to: number, until: number): number {
  let whole = 0
  let gone = 0
  for (const span of spans) {
    if (!span.counted) continue
    const start = Math.max(from, Date.parse(span.from))
    const end = Math.min(to, Date.parse(span.to))
    if (end <= start) continue
    whole += end - start
    gone += Math.max(0, Math.min(until, end) - start)
  }
  if (whole === 0) return until >= to ? 1 : until <= from ? 0 : (until - from) / (to - from)
  return gone / whole
}

function hourSegments(spans: Span[], until: number): Segment[] {
  const total = spans.filter((span) => span.counted).reduce((sum, span) => sum + length(span), 0) || 1
  const skips = spans.filter((span) => !span.counted).length
  const room = Math.max(240, 520 - skips * SKIPPED_MANY)
  return spans.map((span) => {
    const from = Date.parse(span.from)
    const to = Date.parse(span.to)
    return {
      kind: span.counted ? 'counted' : span.kind === 'SUSPENDED' ? 'held' : 'skipped',
      width: span.counted ? Math.max(56, (room * length(span)) / total) : SKIPPED_MANY,
      used: span.counted ? Math.min(1, Math.max(0, (until - from) / (to - from || 1))) : 0,
      from,
      to,
      index: null,
      label: span.rule,
      days: 0,
    }
  })
}

const length = (span: Span) => Date.parse(span.to) - Date.parse(span.from)

export interface Placed extends Segment {
  x: number
}

export function placed(segments: Segment[], gap = 4): { placed: Placed[]; width: number } {
  let x = 4
  const list = segments.map((segment) => {
    const at = x
    x += segment.width + gap
    return { ...segment, x: at }
  })
  return { placed: list, width: x + 4 }
}

/** Where an instant lies in the picture; null when it is outside. */
export function xOf(list: Placed[], instant: number): number | null {
  const segment = list.find((one) => instant >= one.from && instant < one.to) ?? list.find((one) => instant <= one.to)
  if (!segment || instant < (list[0]?.from ?? 0)) return null
  const share =
    segment.kind === 'counted' && segment.days === 1
      ? segment.used
      : (instant - segment.from) / (segment.to - segment.from || 1)
  return segment.x + segment.width * Math.min(1, Math.max(0, share))
}

/** "28" and "一" above a day, "10 月 1–7 日" above several, the time above an hour. */
export function headOf(segment: Segment, hours: boolean): { big: string; month: number; weekday: number } {
  const start = townTime(segment.from)
  const end = townTime(segment.to - 1)
  if (hours) return { big: clockText(start), month: start.month, weekday: start.weekday }
  const big =
    segment.days > 1
      ? start.month === end.month
        ? `${start.month}-${start.day}–${end.day}`
        : `${start.month}-${start.day}–${end.month}-${end.day}`
      : String(start.day)
  return { big, month: start.month, weekday: start.weekday }
}
