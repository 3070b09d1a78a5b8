import { describe, expect, it } from 'vitest'
import { queryValue, withQuery } from './urlState'

describe('state in the address', () => {
  it('reads a value, the first of several, or the usual one', () => {
    expect(queryValue({ tab: 'queue' }, 'tab', 'mine')).toBe('queue')
    expect(queryValue({ tab: ['done', 'mine'] }, 'tab', 'mine')).toBe('done')
    expect(queryValue({}, 'tab', 'mine')).toBe('mine')
  })

  it('leaves the usual value out and keeps the others', () => {
    expect(withQuery({ tab: 'queue', q: '井盖' }, 'tab', 'mine', 'mine')).toEqual({ q: '井盖' })
    expect(withQuery({ q: '井盖' }, 'level', 'TOUGH')).toEqual({ q: '井盖', level: 'TOUGH' })
    expect(withQuery({ q: '井盖' }, 'q', '')).toEqual({})
  })
})
