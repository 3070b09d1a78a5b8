import { get, write } from './client'
import type { SavedView } from './types'

export type ViewPage = 'tasks' | 'cases'

export const readViews = (page: ViewPage) => get<SavedView[]>('/api/views', { query: { page } })

export const keepView = (page: ViewPage, viewName: string, query: string, shared: boolean) =>
  write<SavedView>(
    'POST',
    '/api/views',
    { page, viewName, query, shared },
    `view:${page}:${viewName}:${query}:${shared}`,
  )

export const changeView = (view: SavedView, viewName: string, query: string, shared: boolean) =>
  write<SavedView>(
    'PUT',
    `/api/views/${view.id}`,
    { viewName, query, shared, version: view.version },
    `view:${view.id}:${viewName}:${query}:${shared}`,
  )

export const forgetView = (view: SavedView) =>
  write<void>('DELETE', `/api/views/${view.id}?version=${view.version}`, undefined, `view-forget:${view.id}`)
