import { get, upload, write } from './client'
import { newKey } from './intents'
import type { CalendarBook, CalendarDraft, CalendarMove, CalendarSheet, ClockReason, Instant } from './types'

export interface Proposal {
  source: string
  shortSource: string
  published: string | null
  entries: { from: string | null; to: string | null; kind: string; name: string; hours: string }[]
}

export const readCalendars = () => get<CalendarBook>('/api/calendars')
export const calendarBookOf = (year: number) => `/api/calendars/${year}/workbook`
export const readSheet = (file: File, year: string) =>
  upload<CalendarSheet>(`/api/calendar-sheets?year=${year}`, file, file.name, newKey(), () => {})
export const propose = (year: number, proposal: Proposal) =>
  write<CalendarDraft>(
    'POST',
    `/api/calendars/${year}/drafts`,
    proposal,
    `calendar ${year} ${JSON.stringify(proposal)}`,
  )
export const readDraft = (id: number) => get<CalendarDraft>(`/api/calendar-drafts/${id}`)
export const readMoves = (id: number, after?: CalendarMove) =>
  get<CalendarMove[]>(`/api/calendar-drafts/${id}/moves`, {
    query: after ? { afterDue: after.before, afterClock: after.clockId } : {},
  })
export const publish = (draft: CalendarDraft) =>
  write<CalendarDraft>(
    'POST',
    `/api/calendar-drafts/${draft.id}/publication`,
    { version: draft.version },
    `publish ${draft.id} ${draft.version}`,
  )
export const tryClock = (policy: string, tier: string, from: Instant) =>
  get<ClockReason>('/api/clock-trial', { query: { policy, tier, from } })
