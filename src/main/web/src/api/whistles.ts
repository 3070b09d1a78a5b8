import { ask, get, write, writeWithKey } from './client'
import type { Blown, BlowWhistle, CaseView, Duplicate, Page, Preview, TimelineEntry, WhistleRow } from './types'

export interface PreviewQuestion {
  type: string
  harm: string
  persons: string
  minor: boolean
  weapon: boolean
  regionCode: string
  text: string
  level?: string
}

export interface CaseFilters {
  view?: string
  state?: string
  q?: string
}

const at = (number: string) => `/api/whistles/${number}`

export const preview = (question: PreviewQuestion, signal?: AbortSignal) =>
  ask<Preview>('/api/whistles/preview', question, signal)
export const duplicates = (
  query: { type: string; regionCode: string; place: string; text: string },
  signal?: AbortSignal,
) => get<Duplicate[]>('/api/whistles/duplicates', { query, signal })
export const blow = (body: BlowWhistle, key: string) => writeWithKey<Blown>('/api/whistles', body, key)
export const joinWhistle = (number: string, body: { text: string; attachments: number[] }) =>
  write<{ number: string }>('POST', `${at(number)}/join`, body, `join:${number}`)

export const listCases = (filters: CaseFilters, cursor: string | null, limit: number, signal?: AbortSignal) =>
  get<Page<WhistleRow>>('/api/whistles', { query: { ...filters, cursor, limit }, signal })
export const readCase = (number: string) => get<CaseView>(at(number))
export const readTimeline = (number: string, before?: number | string | null) =>
  get<Page<TimelineEntry>>(`${at(number)}/timeline`, { query: { before, limit: 60 } })

export const withdraw = (number: string, reason: string, version: number) =>
  write<void>('POST', `${at(number)}/withdraw`, { reason, version }, `withdraw:${number}`)
export const cancelWhistle = (number: string, reason: string, version: number) =>
  write<void>('POST', `${at(number)}/cancel`, { reason, version }, `cancel:${number}`)
export const addNote = (number: string, note: { kind: string; text: string; attachments: number[] }) =>
  write<void>('POST', `${at(number)}/notes`, note, `note:${number}`)
export const urge = (number: string, agencyId?: string) =>
  write<void>('POST', `${at(number)}/urge`, agencyId ? { agencyId } : {}, `urge:${number}:${agencyId ?? ''}`)
export const copyTo = (number: string, to: { agencyIds: string[]; officerIds: number[]; note: string }) =>
  write<void>('POST', `${at(number)}/copies`, to, `copy:${number}`)
