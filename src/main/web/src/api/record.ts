import { get } from './client'
import type { Page, RecordChain, RecordLine } from './types'

export interface RecordFilters {
  person?: string
  number?: string
  kind?: string
  from?: string
  to?: string
}

export const findRecords = (filters: RecordFilters, cursor: string | null, limit: number, signal?: AbortSignal) =>
  get<Page<RecordLine>>('/api/audit', { query: { ...filters, cursor, limit }, signal })
export const recordKinds = () => get<string[]>('/api/audit/kinds')
export const readChain = (after: number, limit: number, signal?: AbortSignal) =>
  get<RecordChain>('/api/audit/chain', { query: { after, limit }, signal })
