import { describe, expect, it } from 'vitest'
import type { ClockDay, ClockReason } from '@/api/types'
import { layStrip } from './strip'

const at = (text: string) => `${text}:00+08:00`
const block = (from: string, to: string, counted = true) => ({ from: at(from), to: at(to), counted })
const shifts = (date: string, counted = true) => [
  block(`${date}T08:30`, `${date}T12:00`, counted),
  block(`${date}T14:30`, `${date}T18:00`, counted),
]
const day = (
  date: string,
  kind: string,
  label: string | null,
  index: number | null,
  blocks = [] as ClockDay['blocks'],
) => ({
  date,
  kind,
  label,
  index,
  blocks,
})

/** Report in: five working days from 2026-09-28 15:10, over 国庆, one day paused, a make-up Saturday. */
const REPORT: ClockReason = {
  clockId: 1,
  name: '报到',
  budget: '5 个工作日',
  from: at('2026-09-28T15:10'),
  dueAt: at('2026-10-12T18:00'),
  plannedDueAt: at('2026-10-10T18:00'),
  sentence: '',
  spans: [],
  facts: {},
  days: [
    day('2026-09-28', 'START_DAY', '派单', null),
    day('2026-09-29', 'WORK', '第 1 日', 1, shifts('2026-09-29')),
    day('2026-09-30', 'WORK', '第 2 日', 2, shifts('2026-09-30')),
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => day(`2026-10-0${n}`, 'HOLIDAY', '国庆', null)),
    day('2026-10-08', 'SUSPENDED', '等伤情鉴定', null, shifts('2026-10-08', false)),
    day('2026-10-09', 'WORK', '第 3 日', 3, shifts('2026-10-09')),
    day('2026-10-10', 'MAKE_UP', '调休上班', 4, shifts('2026-10-10')),
    day('2026-10-11', 'WEEKEND', '休', null),
    day('2026-10-12', 'WORK', '第 5 日', 5, shifts('2026-10-12')),
  ],
}
const NOW = Date.parse(at('2026-10-09T11:10'))

describe('layStrip', () => {
  const strip = layStrip(REPORT, NOW)

  it('draws the seven days of a holiday as one narrow gap', () => {
    const gap = strip.columns.find((column) => column.days[0]!.kind === 'HOLIDAY')!
    expect(gap.kind).toBe('gap')
    expect(gap.days).toHaveLength(7)
    expect(gap.w).toBeLessThan(2 * strip.columns[1]!.w)
  })

  it('keeps columns in order and apart', () => {
    for (let index = 1; index < strip.columns.length; index += 1) {
      const before = strip.columns[index - 1]!
      expect(strip.columns[index]!.x).toBeGreaterThanOrEqual(before.x + before.w)
    }
    const last = strip.columns[strip.columns.length - 1]!
    expect(strip.width).toBeGreaterThanOrEqual(last.x + last.w)
  })

  it('cuts the block of the present where the present is', () => {
    const used = strip.blocks.filter((one) => one.state === 'used')
    const left = strip.blocks.filter((one) => one.state === 'left')
    // 29th, 30th: four whole blocks, and the part of Friday morning that has passed.
    expect(used).toHaveLength(5)
    expect(left).toHaveLength(6)
    const cut = used[4]!
    expect(cut.x + cut.w).toBeCloseTo(strip.now!, 6)
    expect(cut.w / (cut.w + left[0]!.w)).toBeCloseTo(160 / 210, 6)
  })

  it('shows the pause as standing still', () => {
    expect(strip.blocks.filter((one) => one.state === 'hold')).toHaveLength(2)
  })

  it('flags the due instant at the end of the last block and says from where it moved', () => {
    const last = strip.blocks[strip.blocks.length - 1]!
    expect(strip.due).toBeCloseTo(last.x + last.w, 6)
    const saturday = strip.columns.find((column) => column.days[0]!.date === '2026-10-10')!
    expect(strip.moved!.from).toBeCloseTo(saturday.x + saturday.w, 6)
    expect(strip.moved!.to).toBe(strip.due)
  })

  it('adds what is past when nobody has stopped it', () => {
    const late = layStrip(REPORT, Date.parse(at('2026-10-13T09:00')))
    expect(late.blocks[late.blocks.length - 1]!.state).toBe('over')
    expect(late.now).toBeGreaterThan(late.due)
    expect(late.width).toBeGreaterThan(late.now!)
  })

  it('shows where a stopped clock was stopped, and no present', () => {
    const met = layStrip(REPORT, Date.parse(at('2026-10-20T09:00')), Date.parse(at('2026-09-30T12:00')))
    expect(met.now).toBeNull()
    const second = met.columns[2]!
    expect(met.stopped).toBeGreaterThan(second.x)
    expect(met.stopped).toBeLessThan(second.x + second.w)
    expect(met.blocks.some((one) => one.state === 'over')).toBe(false)
  })

  it('draws sixty days of waiting for an appraisal as one', () => {
    const days = [day('2026-09-28', 'START_DAY', '派单', null)]
    const from = Date.UTC(2026, 8, 29)
    for (let n = 0; n < 60; n += 1) {
      const date = new Date(from + n * 86_400_000).toISOString().slice(0, 10)
      const weekend = [0, 6].includes(new Date(from + n * 86_400_000).getUTCDay())
      days.push(
        weekend ? day(date, 'WEEKEND', '休', null) : day(date, 'SUSPENDED', '等鉴定', null, shifts(date, false)),
      )
    }
    days.push(day('2026-11-30', 'WORK', '第 1 日', 1, shifts('2026-11-30')))
    const long = layStrip({ ...REPORT, days, dueAt: at('2026-11-30T18:00') }, NOW)
    expect(long.columns.filter((column) => column.kind === 'hold')).toHaveLength(1)
    expect(long.width).toBeLessThan(400)
  })

  it('draws a clock in hours by its hours', () => {
    const hours = layStrip(
      {
        ...REPORT,
        from: at('2026-09-28T15:10'),
        dueAt: at('2026-09-29T15:10'),
        plannedDueAt: at('2026-09-29T15:10'),
        days: [
          day('2026-09-28', 'WORK', null, null, [block('2026-09-28T15:10', '2026-09-29T00:00')]),
          day('2026-09-29', 'WORK', null, null, [block('2026-09-29T00:00', '2026-09-29T15:10')]),
        ],
      },
      Date.parse(at('2026-09-29T00:00')),
    )
    expect(hours.columns[1]!.w / hours.columns[0]!.w).toBeCloseTo((15 + 10 / 60) / (8 + 50 / 60), 6)
    expect(hours.moved).toBeNull()
    expect(hours.blocks.map((one) => one.state)).toEqual(['used', 'left'])
  })
})
