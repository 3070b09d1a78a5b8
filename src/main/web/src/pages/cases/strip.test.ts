import { describe, expect, it } from 'vitest'
import type { ExplainedDay, Explanation, Span } from '@/api/types'
import { townInstant } from '@/time/town'
import { byHours, placed, segmentsOf, usedOf, xOf } from './strip'

const iso = (month: number, day: number, hour = 0) => new Date(townInstant(2026, month, day, hour)).toISOString()
const day = (date: string, kind: string, index: number | null, label = ''): ExplainedDay => ({
  date,
  kind,
  label,
  index,
})
const span = (from: string, to: string, counted: boolean, kind = 'WORK'): Span => ({
  from,
  to,
  counted,
  kind,
  rule: kind,
  amount: null,
})

const explanation: Explanation = {
  clockId: 1,
  name: '报到',
  budget: '3 个工作日',
  from: iso(9, 30, 15),
  dueAt: iso(10, 10, 18),
  sentence: '',
  spans: [
    span(iso(9, 30, 15), iso(10, 1), false, 'START_DAY'),
    span(iso(10, 1), iso(10, 8), false, 'HOLIDAY'),
    span(iso(10, 8, 8), iso(10, 8, 18), true),
    span(iso(10, 9, 8), iso(10, 9, 18), true),
    span(iso(10, 10, 8), iso(10, 10, 18), true),
  ],
  days: [
    day('2026-09-30', 'START_DAY', null),
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => day(`2026-10-0${n}`, 'HOLIDAY', null, '国庆')),
    day('2026-10-08', 'WORK', 1),
    day('2026-10-09', 'WORK', 2),
    day('2026-10-10', 'MAKE_UP', 3, '调休上班'),
  ],
  facts: {},
}
const NOON = townInstant(2026, 10, 9, 13)

describe('the picture of a clock', () => {
  it('folds a holiday into one narrow piece and keeps counted days wide', () => {
    const segments = segmentsOf(explanation, NOON)
    expect(segments.map((one) => one.kind)).toEqual(['start', 'skipped', 'counted', 'counted', 'counted'])
    expect(segments[1]).toMatchObject({ days: 7, label: '国庆' })
    expect(segments[4]).toMatchObject({ index: 3, label: '调休上班' })
  })

  it('fills what is used: a whole day, half of today, nothing of tomorrow', () => {
    const used = segmentsOf(explanation, NOON).map((one) => one.used)
    expect(used).toEqual([0, 0, 1, 0.5, 0])
    expect(
      usedOf(explanation.spans, townInstant(2026, 10, 9), townInstant(2026, 10, 10), townInstant(2026, 10, 9, 18)),
    ).toBe(1)
  })

  it('puts the pieces side by side and now among them', () => {
    const { placed: pieces, width } = placed(segmentsOf(explanation, NOON))
    pieces
      .slice(1)
      .forEach((piece, index) => expect(piece.x).toBeGreaterThanOrEqual(pieces[index]!.x + pieces[index]!.width))
    expect(width).toBeLessThan(560)
    const today = pieces[3]!
    expect(xOf(pieces, NOON)).toBeCloseTo(today.x + today.width / 2)
    expect(xOf(pieces, townInstant(2026, 9, 1))).toBeNull()
  })

  it('is told by the hour when it begins and ends within two days', () => {
    const short: Explanation = {
      ...explanation,
      from: iso(10, 9, 17),
      dueAt: iso(10, 10, 9),
      days: [day('2026-10-09', 'WORK', 1), day('2026-10-10', 'MAKE_UP', 2)],
      spans: [
        span(iso(10, 9, 17), iso(10, 9, 18), true),
        span(iso(10, 9, 18), iso(10, 10, 8), false, 'NIGHT'),
        span(iso(10, 10, 8), iso(10, 10, 9), true),
      ],
    }
    expect(byHours(short)).toBe(true)
    expect(segmentsOf(short, townInstant(2026, 10, 10, 8)).map((one) => [one.kind, one.used])).toEqual([
      ['counted', 1],
      ['skipped', 0],
      ['counted', 0],
    ])
  })
})
