import type { TimelineEntry } from '@/api/types'
import { townTime } from '@/time/town'

export type TimelineFilter = 'all' | 'clocks' | 'files'

export interface TimelineDay {
  /** Days since 1970-01-01, as the town counts them. */
  dayNumber: number
  at: string
  entries: TimelineEntry[]
}

/** Days with their events, the newest day first and in each day the newest event first. */
export function byDay(entries: TimelineEntry[]): TimelineDay[] {
  const days: TimelineDay[] = []
  const newestFirst = [...entries].sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.id - a.id)
  for (const entry of newestFirst) {
    const { dayNumber } = townTime(entry.at)
    const last = days[days.length - 1]
    if (last?.dayNumber === dayNumber) last.entries.push(entry)
    else days.push({ dayNumber, at: entry.at, entries: [entry] })
  }
  return days
}

/** Adds a page to what is shown: nothing twice, whatever the order of the answers. */
export function merged(shown: TimelineEntry[], more: TimelineEntry[]): TimelineEntry[] {
  const known = new Map(shown.map((entry) => [entry.id, entry]))
  for (const entry of more) known.set(entry.id, entry)
  return [...known.values()].sort((a, b) => b.id - a.id)
}

export function passes(entry: TimelineEntry, filter: TimelineFilter): boolean {
  if (filter === 'clocks') return aboutClock(entry)
  if (filter === 'files') return fileIds(entry).length > 0
  return true
}

const aboutClock = (entry: TimelineEntry) => /^(CLOCK|RUNG|LADDER|ESCALAT|REMIND|CALENDAR)/.test(entry.kind)

/** Ids of the files that came with an event. */
export function fileIds(entry: TimelineEntry): number[] {
  const list = entry.details?.attachments
  if (!Array.isArray(list)) return []
  return list
    .map((one: unknown) => (typeof one === 'object' && one !== null ? (one as { id?: unknown }).id : one))
    .filter((id): id is number => typeof id === 'number')
}

export type TimelineMark = 'key' | 'hold' | 'late' | ''

const KEY =
  /^(WHISTLE_BLOWN|DISPATCHED|CONFIRMED|CLOSED|REOPENED|REASSIGNED|RULED|WITHDRAWN|CANCELLED|JOINED|JOINED_IN|RETURNED)$/
const KEY_TASKS = /^(whistle\/(confirm|conclude|verify)|refusal-arbitration\/rule)$/

/** How an event weighs: the turns of the case are filled, pauses are square, a rung that was reached is marked. */
export function markOf(entry: TimelineEntry): TimelineMark {
  if (/^(RUNG|LADDER|ESCALAT)/.test(entry.kind)) return 'late'
  if (/^CLOCK_SUSPENDED/.test(entry.kind) || /^(批准)?挂起/.test(entry.summary)) return 'hold'
  if (KEY.test(entry.kind)) return 'key'
  return entry.kind === 'TASK_COMPLETED' && KEY_TASKS.test(String(entry.details?.task ?? '')) ? 'key' : ''
}

/** What was said, without the sentence that the summary says already. */
export function said(entry: TimelineEntry): string {
  const text = entry.details?.text
  return typeof text === 'string' && text.trim() && !entry.summary.includes(text.trim()) ? text.trim() : ''
}

const CHINESE = /^[\u4e00-\u9fff]/

/** Named details a person reads: the server names them in Chinese; everything else is for programs. */
export function facts(entry: TimelineEntry): { name: string; value: string }[] {
  return Object.entries(entry.details ?? {})
    .filter(([name]) => CHINESE.test(name))
    .map(([name, value]) => ({ name, value: Array.isArray(value) ? value.join('、') : String(value ?? '') }))
    .filter(({ value }) => value !== '' && !entry.summary.includes(value) && !/^\d{4}-\d\d-\d\dT/.test(value))
}

/** Numbers of other cases that the events name. */
export function otherNumbers(entries: TimelineEntry[], own: string): string[] {
  const found = new Set<string>()
  for (const entry of entries) {
    const text = `${entry.summary} ${JSON.stringify(entry.details ?? {})}`
    for (const number of text.match(/\d{6}-\d{4}-\d{6}/g) ?? []) if (number !== own) found.add(number)
  }
  return [...found]
}
