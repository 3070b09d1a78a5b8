import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '@/api/types'
import { toldBy } from './told'

const rung = (clockId: number, percent: number, names: string[]): TimelineEntry => ({
  id: 1,
  at: '2026-11-24T10:00:00Z',
  kind: 'RUNG_REACHED',
  summary: '',
  officer: '系统',
  agency: null,
  channel: '系统',
  details: { clockId, percent, told: names.map((name) => ({ name })) },
})

describe('toldBy', () => {
  it('finds the people of each rung of each clock', () => {
    const told = toldBy([rung(7, 50, ['吕志香']), rung(7, 80, ['胡改孝']), rung(8, 50, ['董丽琴'])])
    expect(told).toEqual({ 7: { 50: ['吕志香'], 80: ['胡改孝'] }, 8: { 50: ['董丽琴'] } })
  })

  it('adds people and never takes one away, none twice', () => {
    expect(toldBy([rung(7, 50, ['甲', '乙']), rung(7, 50, ['乙', '丙'])])[7]![50]).toEqual(['甲', '乙', '丙'])
  })

  it('leaves other events alone', () => {
    expect(
      toldBy([
        { ...rung(7, 50, ['甲']), kind: 'URGED' },
        { ...rung(7, 50, []), details: {} },
      ]),
    ).toEqual({})
  })
})
