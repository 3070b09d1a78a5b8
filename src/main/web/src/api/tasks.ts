import { get, write, writeWithKey } from './client'
import type { Completing, HandOver, Page, TaskCounts, TaskHolder, TaskRow, TaskTab, TaskView } from './types'

export interface TaskFilters {
  level?: string
  role?: string
  type?: string
  region?: string
  agency?: string
  ownerId?: string
  due?: string
  within?: string
  cameFrom?: string
  cameUntil?: string
  q?: string
}

export const listTasks = (
  tab: TaskTab,
  filters: TaskFilters,
  cursor: string | null,
  limit: number,
  signal?: AbortSignal,
) => get<Page<TaskRow>>('/api/tasks', { query: { tab, ...filters, cursor, limit }, signal })

/** Where the list with this filter and these columns is to be had as a workbook. */
export const tasksWorkbook = (tab: TaskTab, filters: TaskFilters, columns: string[]) =>
  `/api/tasks/workbook?${new URLSearchParams(
    Object.entries({ tab, ...filters, columns: columns.join('.') || 'none' }).filter(([, value]) => value),
  )}`

/** In whose hands the tasks of a tab are. */
export const taskHolders = (tab: TaskTab) => get<TaskHolder[]>('/api/tasks/holders', { query: { tab } })
export const taskCounts = () => get<TaskCounts>('/api/tasks/counts')
export const readTask = (id: string) => get<TaskView>(`/api/tasks/${id}`)

export const claim = (row: TaskRow) =>
  write<TaskRow>('POST', `/api/tasks/${row.id}/claim`, { version: row.version }, `claim:${row.id}`)

export const release = (row: TaskRow) =>
  write<TaskRow>('POST', `/api/tasks/${row.id}/release`, { version: row.version }, `release:${row.id}`)

export const handOver = (row: TaskRow, to: HandOver) =>
  write<TaskRow>('POST', `/api/tasks/${row.id}/hand-over`, { ...to, version: row.version }, `hand-over:${row.id}`)

export const complete = (id: string, body: Completing, key: string) =>
  writeWithKey<TaskRow>(`/api/tasks/${id}/complete`, body, key)
