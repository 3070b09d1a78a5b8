import { describe, expect, it } from 'vitest'
import type { TaskRow } from '@/api/types'
import { isTyping } from './keys'
import { linkOf } from './links'
import { renewed, type Shown } from './taskList'

const row = (id: string, extra: Partial<TaskRow> = {}) =>
  ({ id, caseNumber: `n-${id}`, state: 'OPEN', version: 1, ...extra }) as TaskRow
const shown = (...ids: string[]): Shown[] => ids.map((id) => ({ row: row(id), gone: null }))

describe('a change told by the server', () => {
  it('brings rows up to date where they stand', () => {
    const result = renewed(shown('a', 'b'), { items: [row('b', { version: 2 }), row('a')], next: null }, 30)
    expect(result.rows.map((entry) => entry.row.id)).toEqual(['a', 'b'])
    expect(result.rows[1]?.row.version).toBe(2)
  })

  it('shows no new row until asked', () => {
    const result = renewed(shown('a'), { items: [row('new'), row('a')], next: null }, 30)
    expect(result.rows).toHaveLength(1)
  })

  it('keeps a row that somebody else took, and names it as left', () => {
    const result = renewed(shown('a', 'b', 'c'), { items: [row('a'), row('c')], next: null }, 30)
    expect(result.left).toEqual(['b'])
    expect(result.rows).toHaveLength(3)
  })

  it('does not take a row beyond the page that was read for gone', () => {
    const result = renewed(shown('a', 'b', 'c'), { items: [row('a'), row('b')], next: 'more' }, 2)
    expect(result.left).toEqual([])
  })
})

describe('rows and keys', () => {
  it('lead to the work only where it is mine to do', () => {
    expect(linkOf(row('t'), 'queue')).toBe('/tasks/t')
    expect(linkOf(row('t'), 'copied')).toBe('/cases/n-t')
    expect(linkOf(row('t', { state: 'DONE' }), 'mine')).toBe('/cases/n-t')
  })

  it('leave typing and menus alone', () => {
    const press = (key: string, html: string) => {
      document.body.innerHTML = html
      const target = document.body.querySelector('[data-t]')!
      const event = new KeyboardEvent('keydown', { key, bubbles: true })
      Object.defineProperty(event, 'target', { value: target })
      return isTyping(event)
    }
    expect(press('j', '<input data-t />')).toBe(true)
    expect(press('j', '<div role="dialog"><p data-t></p></div>')).toBe(true)
    expect(press('Enter', '<a data-t href="#">x</a>')).toBe(true)
    expect(press('j', '<input type="checkbox" data-t />')).toBe(false)
    expect(press('j', '<p data-t></p>')).toBe(false)
  })
})
