import { ask, get, write, writeWithKey } from './client'
import type {
  Blown,
  BlowWhistle,
  CaseDiagram,
  CaseView,
  ClockRequest,
  ClockView,
  Duplicate,
  Explanation,
  Look,
  MaskedParty,
  Page,
  Party,
  PrecedentView,
  Preview,
  TimelineEntry,
  WhistleRow,
} from './types'

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
export const readDiagrams = (number: string) => get<CaseDiagram[]>(`${at(number)}/diagrams`)
export const readClocks = (number: string) => get<ClockView[]>(`${at(number)}/clocks`)
export const explainClock = (id: number) => get<Explanation>(`/api/clocks/${id}/explanation`)
export const readRequests = (number: string) => get<ClockRequest[]>(`${at(number)}/clock-requests`)
export const readParties = (number: string) => get<MaskedParty[]>(`${at(number)}/parties`)
export const readLooks = (number: string) => get<Look[]>(`${at(number)}/parties/looks`)
export const reveal = (number: string, id: number, purpose: string) =>
  write<Party>('POST', `${at(number)}/parties/${id}/reveal`, { purpose }, `reveal:${number}:${id}`)

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

export interface ClockWish {
  kind: 'SUSPEND' | 'EXTEND'
  reason: string
  until?: string
  days?: number
}

export const requestClock = (clockId: number, wish: ClockWish) =>
  write<ClockRequest>('POST', `/api/clocks/${clockId}/requests`, wish, `clock-request:${clockId}`)
export const decideRequest = (id: number, approve: boolean, note: string) =>
  write<ClockRequest>('POST', `/api/clock-requests/${id}/decision`, { approve, note }, `clock-decision:${id}`)
export const resumeClock = (clockId: number) =>
  write<void>('POST', `/api/clocks/${clockId}/resume`, {}, `resume:${clockId}`)
export const precedentsFor = (type: string, regionCode: string) =>
  get<PrecedentView[]>('/api/precedents', { query: { type, regionCode } })
