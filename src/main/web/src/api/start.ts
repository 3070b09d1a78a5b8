import { ask, get, upload } from './client'
import { newKey } from './intents'
import type { FoundedTown, OpenedAccounts, Readiness, TownFounding } from './types'

export const readStart = () => get<{ waited: boolean }>('/api/start')
export const foundTown = (order: TownFounding) => ask<FoundedTown>('/api/start', order)
export const readReadiness = () => get<Readiness>('/api/readiness')

export const newcomersUrl = '/api/accounts/workbook'
export const openByWorkbook = (file: File, told: (share: number) => void) =>
  upload<OpenedAccounts>('/api/accounts/workbook', file, file.name, newKey(), told)
