import { describe, expect, it } from 'vitest'
import { askedFor, columnsOf, gridOf, USUAL } from './columns'

describe('the columns of the list', () => {
  it('are those of everybody where the address asks for none, or for none that there is', () => {
    expect(columnsOf('')).toEqual(USUAL)
    expect(columnsOf('gone.unknown')).toEqual(USUAL)
    expect(askedFor(USUAL)).toBe('')
  })

  it('come back as they were asked for, in the order of the list', () => {
    expect(columnsOf(askedFor(['owner', 'waiter']))).toEqual(['waiter', 'owner'])
    expect(columnsOf(askedFor([]))).toEqual([])
  })

  it('are never so many that the matter has no room', () => {
    expect(columnsOf('waiter.last.agency.owner.came')).toHaveLength(3)
  })

  it('divide heads and rows alike', () => {
    expect(gridOf(['owner'])).toBe('18px minmax(0, 1fr) 252px 72px 76px')
  })
})
