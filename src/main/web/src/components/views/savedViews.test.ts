import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '@/api/problem'
import * as api from '@/api/views'
import { filtersFrom, filtersOf, useSavedViews } from './savedViews'

const NAMES = ['tab', 'due', 'level', 'q']
const today = {
  id: 1,
  page: 'tasks',
  viewName: '今天的',
  query: 'due=today',
  shared: false,
  sharedBy: null,
  version: 0,
}

describe('a saved view', () => {
  it('is the same whatever the order in which the filters were chosen', () => {
    expect(filtersOf({ q: '路面 塌陷', tab: 'queue', due: '' }, NAMES)).toBe(
      filtersOf({ tab: 'queue', q: '路面 塌陷', at: '7' }, NAMES),
    )
  })

  it('comes back as it was kept, less what the page no longer knows', () => {
    const query = { q: '路面 & 塌陷=𠮷', tab: 'queue' }
    expect(filtersFrom(filtersOf(query, NAMES), NAMES)).toEqual(query)
    expect(filtersFrom('tab=queue&gone=1&due=', NAMES)).toEqual({ tab: 'queue' })
  })

  it('goes to the server in characters that it takes', () => {
    expect(filtersOf({ q: `路 面"<>'()*~𠮷` }, NAMES)).toMatch(/^[A-Za-z0-9%&=+._~!*'()-]*$/)
  })
})

describe('the views of a person', () => {
  beforeEach(() => void vi.spyOn(api, 'readViews').mockResolvedValue([today]))
  afterEach(() => void vi.restoreAllMocks())

  it('take a new one in, and replace the one of the same name', async () => {
    const shelf = useSavedViews('tasks')
    await shelf.load()
    vi.spyOn(api, 'keepView').mockImplementation(async (page, viewName, query, shared) => ({
      id: 2,
      page,
      viewName,
      query,
      shared,
      sharedBy: null,
      version: 0,
    }))
    const change = vi
      .spyOn(api, 'changeView')
      .mockImplementation(async (view, viewName, query, shared) => ({ ...view, viewName, query, shared, version: 1 }))

    await shelf.keep(' 超时的 ', 'due=overdue', false)
    await shelf.keep('今天的', 'due=today&level=TOUGH', true)

    expect(change).toHaveBeenCalledWith(expect.objectContaining({ id: 1 }), '今天的', 'due=today&level=TOUGH', true)
    expect(shelf.views.value.map((view) => [view.viewName, view.query])).toEqual([
      ['今天的', 'due=today&level=TOUGH'],
      ['超时的', 'due=overdue'],
    ])
  })

  it('are read anew when another window was faster', async () => {
    const shelf = useSavedViews('tasks')
    await shelf.load()
    vi.spyOn(api, 'readViews').mockResolvedValue([{ ...today, viewName: '别处改的', version: 1 }])
    vi.spyOn(api, 'forgetView').mockRejectedValue(new ProblemError('version-stale', 409, '', ''))

    await expect(shelf.forget(today)).rejects.toThrow()
    await vi.waitFor(() => expect(shelf.views.value[0]?.viewName).toBe('别处改的'))
  })
})
