import { describe, expect, it } from 'vitest'
import type { CaseClock, CaseOpened } from '@/api/types'
import { ahead, headClocks, placeLine, running, waits } from './waiting'

const clock = (id: number, policy: string, agency: string, dueAt: string, state = 'RUNNING'): CaseClock =>
  ({
    agencyName: agency,
    officerName: null,
    clock: { id, policy, name: policy, agencyId: agency, scope: `s-${agency}`, state, dueAt },
  }) as CaseClock

const SIGN = clock(1, 'SIGN', 'housing', '2026-10-09T04:00:00Z')
const REPORT = clock(2, 'REPORT_IN', 'housing', '2026-10-12T10:00:00Z')
const RESULT = clock(3, 'RESULT', 'housing', '2026-10-14T10:00:00Z')
const MET = clock(4, 'CONFIRM', 'street', '2026-10-08T10:00:00Z', 'MET')
const POLICE = clock(5, 'REPORT_IN', 'police', '2026-10-10T10:00:00Z', 'SUSPENDED')
const ALL = [RESULT, MET, POLICE, REPORT, SIGN]

describe('clocks of the head', () => {
  it('prefer the clock of the task at hand', () => {
    expect(headClocks(ALL, 2, 'police').main).toBe(REPORT)
  })

  it('then the next of my agency, then the next of all', () => {
    expect(headClocks(ALL, null, 'police').main).toBe(POLICE)
    expect(headClocks(ALL, null, 'nobody').main).toBe(SIGN)
  })

  it('say when the result is due, once', () => {
    expect(headClocks(ALL, 2, 'housing').result).toBe(RESULT)
    expect(headClocks(ALL, 3, 'housing')).toEqual({ main: RESULT, result: null })
  })

  it('say until when the people wait where the department has no result of its own', () => {
    const people = clock(6, 'CASE_RESULT', 'housing', '2026-10-14T10:00:00Z')
    expect(headClocks([POLICE, people], 5, 'police').result).toBe(people)
    expect(headClocks([RESULT, people], 3, 'housing')).toEqual({ main: RESULT, result: people })
    expect(waits([POLICE, people])).toEqual([POLICE])
    expect(waits([people])).toEqual([people])
    expect(ahead(null, [POLICE, people], 0)).toHaveLength(2)
  })

  it('are those of the dispute while it is open who leads, unless a task of mine is at hand', () => {
    const ruling = clock(7, 'ARBITRATE', 'street', '2026-10-14T10:00:00Z')
    const contact = clock(8, 'CONTACT', 'housing', '2026-10-09T03:00:00Z')
    expect(headClocks([contact, ruling], null, 'housing', true).main).toBe(ruling)
    expect(headClocks([contact, ruling], 8, 'housing', true).main).toBe(contact)
    expect(headClocks([contact, ruling], null, 'housing').main).toBe(contact)
  })

  it('are none when nothing runs', () => {
    expect(headClocks([MET], null, 'housing')).toEqual({ main: null, result: null })
  })
})

describe('what the case waits for', () => {
  it('is of each agency the next thing only', () => expect(waits(ALL)).toEqual([SIGN, POLICE]))

  it('leaves stopped clocks out and puts the first first', () => {
    expect(running(ALL).map((one) => one.clock.id)).toEqual([1, 5, 2, 3])
  })
})

describe('ahead', () => {
  const file = { visits: [{ dueOn: '2026-10-16', visitedAt: null, no: 1, afterDays: 7 }] } as unknown as CaseOpened

  it('puts the farthest on top', () => {
    const now = Date.parse('2026-10-09T03:00:00Z')
    expect(ahead(file, ALL, now).map((thing) => thing.kind)).toEqual(['visit', 'clock', 'clock'])
  })
})

describe('placeLine', () => {
  it('does not say the community twice', () => {
    const file = { regionLine: ['建安区', '新元街道', '镜湖社区'], place: '镜湖社区东门' } as CaseOpened
    expect(placeLine(file)).toBe('建安区 新元街道 镜湖社区东门')
  })
})
