import { ask, get, search, write } from './client'
import { newKey } from './intents'
import type {
  Agency,
  Catalogue,
  ClockMove,
  DemoClock,
  DemoPerson,
  DemoRung,
  DutyClause,
  Me,
  Notice,
  Officer,
  Page,
  Region,
  Told,
  Town,
  Uploaded,
  Workbench,
} from './types'
import { upload } from './client'

export const readTown = () => get<Town>('/api/town')
export const readMe = () => get<Me>('/api/me')
export const signIn = (account: string, password: string, code?: string) =>
  ask<Me>('/api/session', { account, password, code: code || null })
export const signOut = () => write<void>('DELETE', '/api/session', undefined, 'sign-out')
export const demoPeople = () => get<DemoPerson[]>('/api/demo/people')
export const enterAs = (officerId: number) => ask<Me>('/api/demo/enter', { officerId })
export const demoClock = () => get<DemoClock>('/api/demo/clock')
export const moveClock = (move: ClockMove) => write<DemoClock>('POST', '/api/demo/clock', move, 'move-clock')

export const rungsSince = (since: string) => get<DemoRung[]>('/api/demo/clock/rungs', { query: { since } })

export const readCatalogue = () => get<Catalogue>('/api/catalogue')
export const readRegion = (code: string) => get<Region>(`/api/regions/${code}`)
export const regionChildren = (code: string) => get<Region[]>(`/api/regions/${code}/children`)
export const agenciesFor = (regionCode: string, q?: string) =>
  get<Agency[]>('/api/agencies', { query: { regionCode, q } })
export const officersOf = (agencyId: string) => get<Officer[]>(`/api/agencies/${agencyId}/officers`)
export const dutiesOf = (agencyId: string) => get<DutyClause[]>(`/api/agencies/${agencyId}/duties`)

export const readWorkbench = () => get<Workbench>('/api/workbench')
export const readNotices = (cursor?: string | null) => get<Page<Notice>>('/api/notices', { query: { cursor } })
export const unreadNotices = () => get<Told['NoticeCount']>('/api/notices/unread')
export const readUpTo = (upTo: number) => write<void>('POST', '/api/notices/read', { upTo }, `notices-read:${upTo}`)

export const uploadFile = (file: Blob, name: string, told: (share: number) => void, key = newKey()) =>
  upload<Uploaded>('/api/attachments', file, name, key, told)
export const attachmentUrl = (id: number) => `/api/attachments/${id}`
export const previewUrl = (id: number) => `/api/attachments/${id}/preview`
export const searchPath = search
