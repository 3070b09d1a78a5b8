import { ask, get, write } from './client'
import type { AccountCard, AccountPage, GivenAccount, OwnAccount, OwnSession, OwnToken } from './types'
import type { Told } from './types'

export const readOwnAccount = () => get<OwnAccount>('/api/me/account')
export const changePassword = (present: string, chosen: string) => ask<void>('/api/me/password', { present, chosen })
export const beginFactor = (present: string) => ask<Told['FactorBinding']>('/api/me/second-factor', { present })
export const confirmFactor = (code: string) =>
  ask<Told['RecoveryCodes']>('/api/me/second-factor/confirmation', { code })
export const dropFactor = (present: string, code: string) =>
  ask<void>('/api/me/second-factor/removal', { present, code })
export const readSessions = () => get<OwnSession[]>('/api/me/sessions')
export const endSession = (key: string) => ask<void>(`/api/me/sessions/${key}/ending`, undefined)
export const readTokens = () => get<OwnToken[]>('/api/me/tokens')
export const makeToken = (order: Told['TokenRequest']) => ask<Told['MadeToken']>('/api/me/tokens', order)
export const endToken = (id: number) => ask<void>(`/api/me/tokens/${id}/ending`, undefined)

export interface AccountFilters {
  words?: string
  role?: string
  state?: string
}

export const findAccounts = (filters: AccountFilters, after: string | null, limit: number, signal?: AbortSignal) =>
  get<AccountPage>('/api/accounts', { query: { ...filters, after, limit }, signal })
export const readAccount = (id: number | string) => get<AccountCard>(`/api/accounts/${id}`)
export const openAccount = (order: Told['AccountOpening']) => ask<GivenAccount>('/api/accounts', order)
export const findCodes = (words: string, given: boolean, after: string | null, limit: number, signal?: AbortSignal) =>
  get<Told['CodePage']>('/api/account-codes', { query: { words: words || undefined, given, after, limit }, signal })
export const giveCode = (id: number, version: number) => ask<Told['GivenCode']>(`/api/account-codes/${id}`, { version })
export const giveAllCodes = () => ask<Told['GivenCodes']>('/api/account-codes/workbook', undefined)
export const grantRoles = (id: number, order: Told['RolesChange']) =>
  write<AccountCard>('PUT', `/api/accounts/${id}/roles`, order, `roles ${id} ${order.version} ${order.roles.join(' ')}`)
export const changeAccount = (id: number, order: Told['AccountChange']) =>
  ask<GivenAccount>(`/api/accounts/${id}/changes`, order)
