import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '@/api/types'
import { byDay, facts, fileIds, markOf, merged, otherNumbers, passes, said } from './timeline'

const entry = (id: number, at: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id,
  at,
  kind: 'NOTE_PROGRESS',
  summary: '写了办理记录',
  officer: '李建军',
  agency: '住建局',
  channel: '手机',
  details: {},
  ...more,
})

describe('byDay', () => {
  it('groups by the day of the town, not by the day of UTC', () => {
    // 2026-10-08 17:00Z is 2026-10-09 01:00 in Xuchang.
    const days = byDay([entry(1, '2026-10-08T17:00:00Z'), entry(2, '2026-10-09T01:00:00Z')])
    expect(days).toHaveLength(1)
    expect(days[0]!.entries.map((one) => one.id)).toEqual([2, 1])
  })

  it('puts the newest day first, and of one instant the later number first', () => {
    const days = byDay([
      entry(1, '2026-10-01T02:00:00Z'),
      entry(3, '2026-10-09T02:00:00Z'),
      entry(4, '2026-10-09T02:00:00Z'),
    ])
    expect(days.map((day) => day.entries.map((one) => one.id))).toEqual([[4, 3], [1]])
  })

  it('has no day for no event', () => expect(byDay([])).toEqual([]))
})

describe('merged', () => {
  it('shows nothing twice when pages overlap', () => {
    const shown = [entry(3, '2026-10-09T02:00:00Z'), entry(2, '2026-10-09T01:00:00Z')]
    const next = merged(shown, [entry(2, '2026-10-09T01:00:00Z'), entry(1, '2026-10-08T01:00:00Z')])
    expect(next.map((one) => one.id)).toEqual([3, 2, 1])
  })
})

describe('filters', () => {
  const rung = entry(1, '2026-10-09T02:00:00Z', { kind: 'RUNG_REACHED' })
  const asked = entry(2, '2026-10-09T02:00:00Z', { kind: 'CLOCK_REQUEST' })
  const filed = entry(3, '2026-10-09T02:00:00Z', { details: { attachments: [7] } })

  it('只看时限 keeps clocks and rungs', () => {
    expect([rung, asked, filed].map((one) => passes(one, 'clocks'))).toEqual([true, true, false])
  })

  it('只看文书 keeps what brought a file', () => {
    expect([rung, filed].map((one) => passes(one, 'files'))).toEqual([false, true])
  })

  it('全部 keeps everything', () => expect([rung, asked, filed].every((one) => passes(one, 'all'))).toBe(true))
})

describe('what an event says', () => {
  it('reads file ids told as numbers or as objects', () => {
    expect(fileIds(entry(1, '2026-10-09T02:00:00Z', { details: { attachments: [7, { id: 8 }, 'x'] } }))).toEqual([7, 8])
  })

  it('gives what was written once', () => {
    expect(said(entry(1, '2026-10-09T02:00:00Z', { details: { text: '已到现场' } }))).toBe('已到现场')
    expect(said(entry(1, '2026-10-09T02:00:00Z', { summary: '留言：已到现场', details: { text: '已到现场' } }))).toBe(
      '',
    )
  })

  it('shows Chinese names only, and nothing the summary has said', () => {
    const details = {
      task: 'whistle/verify',
      理由: '不归我管',
      改为: ['住建局', '交通局'],
      到场时间: '2026-10-09T09:40',
    }
    expect(facts(entry(1, '2026-10-09T02:00:00Z', { details }))).toEqual([
      { name: '理由', value: '不归我管' },
      { name: '改为', value: '住建局、交通局' },
    ])
    expect(
      facts(entry(1, '2026-10-09T02:00:00Z', { summary: '退单：不归我管', details: { 理由: '不归我管' } })),
    ).toEqual([])
  })

  it('weighs turns, pauses and rungs', () => {
    const at = '2026-10-09T02:00:00Z'
    expect(markOf(entry(1, at, { kind: 'DISPATCHED' }))).toBe('key')
    expect(markOf(entry(1, at, { kind: 'TASK_COMPLETED', details: { task: 'whistle/verify' } }))).toBe('key')
    expect(markOf(entry(1, at, { kind: 'TASK_COMPLETED', details: { task: 'department-response/sign' } }))).toBe('')
    expect(markOf(entry(1, at, { kind: 'CLOCK_REQUEST', summary: '批准挂起：报到' }))).toBe('hold')
    expect(markOf(entry(1, at, { kind: 'RUNG_REACHED' }))).toBe('late')
  })

  it('finds the numbers of joined cases', () => {
    const events = [
      entry(1, '2026-10-09T02:00:00Z', { summary: '并到 411003-2026-000124', details: { 从: '411003-2026-000123' } }),
    ]
    expect(otherNumbers(events, '411003-2026-000123')).toEqual(['411003-2026-000124'])
  })
})
