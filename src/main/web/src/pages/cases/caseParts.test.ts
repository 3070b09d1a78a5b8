import { describe, expect, it } from 'vitest'
import type { FormSchema, NowItem, TimelineEntry } from '@/api/types'
import { townInstant } from '@/time/town'
import { agenda } from '../workbench/agenda'
import { verdictData, verdictWrong } from '../workbench/verdict'
import { filled, hasOutcome, idOf } from './formData'
import { byDay, filesOf, fits, markOf } from './timeline'

const entry = (id: number, kind: string, at: string, details: Record<string, unknown> = {}) =>
  ({ id, kind, at, summary: '', officer: null, agency: null, channel: null, details }) as TimelineEntry

describe('the timeline', () => {
  it('groups by the town’s day, not by that of Greenwich', () => {
    const days = byDay([entry(2, 'SIGNED', '2026-10-08T16:30:00Z'), entry(1, 'DISPATCHED', '2026-10-08T15:30:00Z')])
    expect(days).toHaveLength(2)
  })

  it('can show clocks or papers alone', () => {
    const view = { attachments: [{ id: 7, name: '鉴定.pdf', type: '', size: 1, image: false }] }
    expect(fits(entry(1, 'CLOCK_SUSPENDED', ''), 'clocks', view)).toBe(true)
    expect(fits(entry(1, 'SIGNED', ''), 'clocks', view)).toBe(false)
    expect(filesOf(entry(1, 'NOTED', '', { attachments: [7] }), view)).toMatchObject([{ name: '鉴定.pdf' }])
    expect(fits(entry(1, 'NOTED', '', { attachments: [7] }), 'files', view)).toBe(true)
    expect(markOf(entry(1, 'CLOCK_SUSPENDED', ''))).toBe('hold')
  })
})

describe('the form of a task', () => {
  const schema: FormSchema = {
    components: [
      { id: 'field_outcome', key: 'outcome', type: 'radio' },
      { id: 'g', type: 'group', components: [{ id: 'field_reason', key: 'reason', type: 'textarea' }] },
    ],
  }

  it('sends its own filled fields and nothing that only feeds lists', () => {
    const data = { outcome: 'sign', reason: '', agencyOptions: [{ label: 'x', value: 'x' }], other: null }
    expect(filled(schema, data)).toEqual({ outcome: 'sign' })
  })

  it('knows where to show what the server found', () => {
    expect(idOf(schema, 'reason')).toBe('field_reason')
    expect(idOf(schema, 'version')).toBeUndefined()
    expect(hasOutcome(schema)).toBe(true)
  })
})

describe('the workbench', () => {
  const now = townInstant(2026, 10, 9, 11, 10)
  const item = (title: string, due: number | null) =>
    ({ kind: 'TASK', title, clock: due && { state: 'RUNNING', dueAt: new Date(due).toISOString() } }) as NowItem

  it('parts what is past from what comes, first due first, untimed last', () => {
    const parts = agenda(
      [item('later', now + 9e6), item('untimed', null), item('past', now - 9e5), item('soon', now + 9e5)],
      now,
    )
    expect(parts.past.map((one) => one.title)).toEqual(['past'])
    expect(parts.coming.map((one) => one.title)).toEqual(['soon', 'later', 'untimed'])
  })

  it('asks what is missing only where something is', () => {
    expect(verdictWrong('solved', '')).toBe(false)
    expect(verdictWrong('partly', '还差')).toBe(true)
    expect(verdictData('solved', '没用的', 'satisfied')).toEqual({ outcome: 'solved', satisfaction: 'satisfied' })
    expect(verdictData('notSolved', ' 路面又塌了 ', '')).toEqual({ outcome: 'notSolved', reason: '路面又塌了' })
  })
})
