import type { Attachment, CaseView, TimelineEntry } from '@/api/types'
import { townTime } from '@/time/town'

export type TimelineFilter = 'all' | 'clocks' | 'files'

const CLOCK = /CLOCK|RUNG|SUSPEN|RESUM|EXTEN|ESCALAT|OVERDUE/
const KEY = /BLOWN|DISPATCHED|DONE|CONCLUDED|VERIFIED|CLOSED|RULED|REOPENED|CANCELLED|WITHDRAWN/

export function markOf(entry: TimelineEntry): 'key' | 'hold' | '' {
  if (/SUSPENDED/.test(entry.kind)) return 'hold'
  return KEY.test(entry.kind) ? 'key' : ''
}

export interface NamedFile {
  id: number
  name: string
}

/** Files an event brought: objects with a name, or ids that the case knows. */
export function filesOf(entry: TimelineEntry, view: Pick<CaseView, 'attachments'> | null): NamedFile[] {
  const listed = entry.details?.attachments
  if (!Array.isArray(listed)) return []
  return listed.flatMap((one: unknown): NamedFile[] => {
    if (typeof one === 'object' && one !== null && 'id' in one) return [one as Attachment]
    const known = view?.attachments.find((file) => file.id === Number(one))
    return known ? [known] : []
  })
}

export function fits(
  entry: TimelineEntry,
  filter: TimelineFilter,
  view: Pick<CaseView, 'attachments'> | null,
): boolean {
  if (filter === 'clocks') return CLOCK.test(entry.kind)
  if (filter === 'files') return filesOf(entry, view).length > 0 || /FILE|ATTACH|EVIDENCE/.test(entry.kind)
  return true
}

export interface TimelineDay {
  key: number
  at: string
  entries: TimelineEntry[]
}

/** Entries by the town's day, newest first. */
export function byDay(entries: TimelineEntry[]): TimelineDay[] {
  const days: TimelineDay[] = []
  for (const entry of entries) {
    const key = townTime(entry.at).dayNumber
    const last = days[days.length - 1]
    if (last?.key === key) last.entries.push(entry)
    else days.push({ key, at: entry.at, entries: [entry] })
  }
  return days
}
