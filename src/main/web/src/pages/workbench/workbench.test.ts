import { describe, expect, it } from 'vitest'
import type { NowItem } from '@/api/types'
import { townInstant } from '@/time/town'
import { agenda } from './agenda'
import { verdictData, verdictWrong } from './verdict'

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
