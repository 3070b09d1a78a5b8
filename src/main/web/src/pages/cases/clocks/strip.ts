import type { ClockDay, ClockReason } from '@/api/types'
import { HOUR } from '@/time/town'

export type BlockState = 'used' | 'left' | 'hold' | 'over'

export interface StripBlock {
  x: number
  w: number
  state: BlockState
}

/** A day, or several that tell the same, drawn as one. Widths follow what counts, not the calendar. */
export interface StripColumn {
  kind: 'day' | 'gap' | 'hold' | 'start'
  days: ClockDay[]
  x: number
  w: number
  /** Words fit below only where there is room for them. */
  roomy: boolean
}

export interface Strip {
  width: number
  columns: StripColumn[]
  blocks: StripBlock[]
  start: number
  due: number
  /** Where the present is; null when the clock has been stopped or the present lies outside. */
  now: number | null
  /** Where the clock was stopped. */
  stopped: number | null
  /** From where to where pauses and extensions moved the due instant. */
  moved: { from: number; to: number } | null
}

const EDGE = 4
const GAP = 7
const NOON = 4
const QUIET = 26
const QUIET_RUN = 84
const HOLD_RUN = 72
const START = 48
const OVER = 40
const ROOM = 44

interface Placed {
  from: number
  to: number
  x: number
  w: number
}

/** Lays the days of an explanation out from left to right. Pure geometry: no words, no colours. */
export function layStrip(why: ClockReason, now: number, stoppedAt: number | null = null): Strip {
  const groups = grouped(why.days)
  const inDays = why.days.some((day) => day.index !== null)
  const measure = inDays ? dayMeasure(groups) : hourMeasure(why.days)
  const columns: StripColumn[] = []
  const placed: Placed[] = []
  const blocks: StripBlock[] = []
  const due = Date.parse(why.dueAt)
  const cut = stoppedAt ?? now
  let x = EDGE

  for (const group of groups) {
    const parts = group.days.flatMap((day) => day.blocks)
    const w = group.kind === 'day' && parts.length ? measure(group.days[0]!) : widthOf(group)
    columns.push({ ...group, x, w, roomy: w >= ROOM || group.days.length > 1 })
    if (group.kind === 'hold') {
      blocks.push({ x, w, state: 'hold' })
      placed.push({ from: Date.parse(parts[0]!.from), to: Date.parse(parts[parts.length - 1]!.to), x, w })
    } else place(group.days[0]!, x, w)
    x += w + GAP
  }

  function place(day: ClockDay, left: number, width: number): void {
    const spans = day.blocks.map((block) => ({ ...block, from: Date.parse(block.from), to: Date.parse(block.to) }))
    const total = spans.reduce((sum, block) => sum + block.to - block.from, 0)
    const room = width - NOON * Math.max(0, spans.length - 1)
    let at = left
    for (const block of spans) {
      const w = total ? (room * (block.to - block.from)) / total : 0
      placed.push({ from: block.from, to: block.to, x: at, w })
      blocks.push(...coloured(at, w, block, cut))
      at += w + NOON
    }
  }

  const end = placed.length ? Math.max(...placed.map((one) => one.x + one.w)) : x - GAP
  const late = stoppedAt === null ? now > due : stoppedAt > due
  if (late) blocks.push({ x: end, w: OVER, state: 'over' })
  const planned = why.plannedDueAt ? Date.parse(why.plannedDueAt) : due
  const position = (instant: number) => positionOf(placed, instant, end)
  const start = columns[0]?.kind === 'start' ? columns[0].x + columns[0].w / 2 : (placed[0]?.x ?? EDGE)
  return {
    width: Math.max(x - GAP, late ? end + OVER : 0) + EDGE,
    columns,
    blocks,
    start,
    due: end,
    now: stoppedAt !== null || now < Date.parse(why.from) ? null : late ? end + OVER : position(now),
    stopped: stoppedAt === null ? null : late ? end + OVER : position(stoppedAt),
    moved: planned < due ? { from: position(planned), to: end } : null,
  }
}

function coloured(
  x: number,
  w: number,
  block: { from: number; to: number; counted: boolean },
  cut: number,
): StripBlock[] {
  if (!block.counted) return [{ x, w, state: 'hold' }]
  if (cut >= block.to) return [{ x, w, state: 'used' }]
  if (cut <= block.from) return [{ x, w, state: 'left' }]
  const used = (w * (cut - block.from)) / (block.to - block.from)
  return [
    { x, w: used, state: 'used' },
    { x: x + used, w: w - used, state: 'left' },
  ]
}

/** Where an instant stands: inside its block, else at the start of the next one. */
function positionOf(placed: Placed[], instant: number, end: number): number {
  for (const one of placed) {
    if (instant < one.from) return one.x
    if (instant <= one.to) return one.x + (one.w * (instant - one.from)) / (one.to - one.from || 1)
  }
  return end
}

interface Group {
  kind: StripColumn['kind']
  days: ClockDay[]
}

const isQuiet = (day: ClockDay) => day.blocks.length === 0
const isHold = (day: ClockDay | undefined) => day?.kind === 'SUSPENDED'

/** Days that tell the same stand together: a holiday, a weekend, a pause with the weekends inside it. */
function grouped(days: ClockDay[]): Group[] {
  const groups: Group[] = []
  let index = 0
  while (index < days.length) {
    const day = days[index]!
    let until = index + 1
    let kind: Group['kind'] = 'day'
    if (day.kind === 'START_DAY') kind = 'start'
    else if (isHold(day)) {
      until = endOfHold(days, index)
      kind = until - index > 1 ? 'hold' : 'day'
    } else if (isQuiet(day)) {
      while (until < days.length && isQuiet(days[until]!) && days[until]!.kind === day.kind) until += 1
      kind = 'gap'
    }
    groups.push({ kind, days: days.slice(index, until) })
    index = until
  }
  return groups
}

function endOfHold(days: ClockDay[], from: number): number {
  let last = from
  for (let index = from + 1; index < days.length; index += 1) {
    if (isHold(days[index]) && days[index]!.label === days[from]!.label) last = index
    else if (!isQuiet(days[index]!)) break
  }
  return last + 1
}

function widthOf(group: Group): number {
  if (group.kind === 'start') return START
  if (group.kind === 'hold') return HOLD_RUN
  return group.days.length > 1 ? QUIET_RUN : QUIET
}

/** The more days count, the narrower each is. */
function dayMeasure(groups: Group[]): () => number {
  const counted = groups.filter((group) => group.kind === 'day').length
  const w = counted <= 6 ? 54 : counted <= 10 ? 46 : counted <= 16 ? 32 : 22
  return () => w
}

/** Clocks in hours: a day is as wide as its hours, the whole about as wide as the page. */
function hourMeasure(days: ClockDay[]): (day: ClockDay) => number {
  const hoursOf = (day: ClockDay) =>
    day.blocks.reduce((sum, block) => sum + (Date.parse(block.to) - Date.parse(block.from)) / HOUR, 0)
  const total = days.reduce((sum, day) => sum + hoursOf(day), 0)
  const perHour = Math.min(140, Math.max(8, 400 / (total || 1)))
  return (day) => Math.max(48, hoursOf(day) * perHour)
}
