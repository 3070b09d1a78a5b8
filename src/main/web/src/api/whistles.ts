import { ask, get, write, writeWithKey } from './client'
import type {
  Blown,
  BlowWhistle,
  CaseOpened,
  Duplicate,
  Page,
  Preview,
  PreviewQuestion,
  TimelineEntry,
  Told,
  WhistleRow,
} from './types'

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
export const joinWhistle = (number: string, body: Told['JoinRequest']) =>
  write<Told['Joined']>('POST', `${at(number)}/join`, body, `join:${number}`)

export const listCases = (filters: CaseFilters, cursor: string | null, limit: number, signal?: AbortSignal) =>
  get<Page<WhistleRow>>('/api/whistles', { query: { ...filters, cursor, limit }, signal })
export const readCase = (number: string) => get<CaseOpened>(at(number))
export const readTimeline = (number: string, before?: number | string | null) =>
  get<Page<TimelineEntry>>(`${at(number)}/timeline`, { query: { before, limit: 60 } })

export const withdraw = (number: string, reason: string, version: number) =>
  write<void>('POST', `${at(number)}/withdraw`, { reason, version }, `withdraw:${number}`)
export const cancelWhistle = (number: string, reason: string, version: number) =>
  write<void>('POST', `${at(number)}/cancel`, { reason, version }, `cancel:${number}`)
export const addNote = (number: string, note: Told['CaseNote']) =>
  write<void>('POST', `${at(number)}/notes`, note, `note:${number}`)
export const urge = (number: string, agencyId?: string) =>
  write<Told['CaseUrged']>(
    'POST',
    `${at(number)}/urge`,
    agencyId ? { agencyId } : {},
    `urge:${number}:${agencyId ?? ''}`,
  )
export const copyTo = (number: string, to: Told['CaseCopy']) =>
  write<void>('POST', `${at(number)}/copies`, to, `copy:${number}`)
