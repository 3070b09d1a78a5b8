import { get, upload, write } from './client'
import { newKey } from './intents'
import type {
  Cells,
  LineEnding,
  Page,
  Register,
  RegisterChange,
  RegisterImport,
  RegisterImportRow,
  RegisterLine,
} from './types'

export interface LineFilters {
  q?: string
  ended?: boolean
}

const path = (register: string, key?: string) =>
  `/api/registers/${encodeURIComponent(register)}/lines${key === undefined ? '' : `/${encodeURIComponent(key)}`}`

export const readRegisters = () => get<Register[]>('/api/registers')
export const findLines = (
  register: string,
  filters: LineFilters,
  cursor: string | null,
  limit: number,
  signal?: AbortSignal,
) => get<Page<RegisterLine>>(path(register), { query: { ...filters, cursor, limit }, signal })
export const readLine = (register: string, key: string) => get<RegisterLine>(path(register, key))
export const readHistory = (register: string, key: string) => get<RegisterChange[]>(`${path(register, key)}/history`)
export const addLine = (register: string, cells: Cells, reason: string) =>
  write<RegisterLine>('POST', path(register), { cells, reason }, `add ${register} ${JSON.stringify(cells)}`)
export const changeLine = (register: string, line: RegisterLine, cells: Cells, reason: string) =>
  write<RegisterLine>(
    'PUT',
    path(register, line.key),
    { cells, version: line.version, reason },
    `change ${register} ${line.key} ${line.version} ${JSON.stringify(cells)}`,
  )

/** Milliseconds. Thousands of tasks go elsewhere in the one step. */
const ENDING_PATIENCE = 300_000

export const readEnding = (register: string, key: string) => get<LineEnding>(`${path(register, key)}/ending`)
export const endLine = (
  register: string,
  key: string,
  order: { on: string; successor: string; reason: string; version: number },
) =>
  write<unknown>(
    'POST',
    `${path(register, key)}/ending`,
    order,
    `end ${register} ${key} ${order.version}`,
    ENDING_PATIENCE,
  )
export const restoreLine = (register: string, key: string, reason: string, version: number) =>
  write<unknown>(
    'POST',
    `${path(register, key)}/restoring`,
    { reason, version },
    `restore ${register} ${key} ${version}`,
  )

export const workbookOf = (register: string, empty: boolean) =>
  `/api/registers/${encodeURIComponent(register)}/workbook${empty ? '?empty=true' : ''}`
export const markedOf = (id: number) => `/api/imports/${id}/workbook`
export const sendWorkbook = (register: string, file: File, told: (share: number) => void) =>
  upload<RegisterImport>(`/api/registers/${encodeURIComponent(register)}/imports`, file, file.name, newKey(), told)
export const readImport = (id: number) => get<RegisterImport>(`/api/imports/${id}`)
export const readImportRows = (id: number, rowKind: string, afterRow: number) =>
  get<RegisterImportRow[]>(`/api/imports/${id}/rows`, { query: { rowKind, afterRow, limit: 50 } })
export const applyImport = (one: RegisterImport, goodOnly: boolean) =>
  write<RegisterImport>(
    'POST',
    `/api/imports/${one.id}/apply`,
    { goodOnly, version: one.version },
    `import ${one.id} ${one.version} ${goodOnly}`,
  )
