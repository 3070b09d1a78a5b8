// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Blown } from '@/api/types'
import { markSeen, receiptByKey, receiptOf, remember, unseenReceipt } from './receipts'

const blown = (number: string): Blown => ({
  number,
  title: '井盖',
  state: 'AWAITING_CONFIRM',
  next: '等街道',
  clocks: [],
})

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('is found by number and by the key under which it was sent', () => {
  remember(blown('411003-2026-000001'), 'key-1', 7)
  expect(receiptOf('411003-2026-000001')?.title).toBe('井盖')
  expect(receiptByKey('key-1')?.number).toBe('411003-2026-000001')
  expect(receiptByKey('key-2')).toBeNull()
})

it('is shown once to the one who blew, soon after', () => {
  remember(blown('411003-2026-000001'), 'key-1', 7)
  expect(unseenReceipt(8)).toBeNull()
  expect(unseenReceipt(7)?.number).toBe('411003-2026-000001')
  vi.advanceTimersByTime(6 * 60_000)
  expect(unseenReceipt(7)).toBeNull()
  remember(blown('411003-2026-000002'), 'key-2', 7)
  markSeen('411003-2026-000002')
  expect(unseenReceipt(7)).toBeNull()
})

it('keeps the last twenty', () => {
  for (let n = 1; n <= 25; n++) remember(blown(`n${n}`), `k${n}`, 7)
  expect(receiptOf('n5')).toBeNull()
  expect(receiptOf('n6')).not.toBeNull()
})
