import { describe, expect, it } from 'vitest'
import type { ClockChip } from '@/api/types'
import { clockWords, dayHeading, dayWord, momentWord, promiseWord, span } from './words'
import { exact, townInstant, townTime } from './town'

const FRIDAY = townInstant(2026, 10, 9, 11, 10)
const at = (month: number, day: number, hour = 18, minute = 0) => townInstant(2026, month, day, hour, minute)

const clock = (extra: Partial<ClockChip> = {}): ClockChip => ({
  clockId: 1,
  name: '签收',
  state: 'RUNNING',
  startedAt: new Date(at(10, 9, 10, 20)).toISOString(),
  dueAt: new Date(at(10, 9, 12, 30)).toISOString(),
  warnAt: new Date(at(10, 9, 12, 4)).toISOString(),
  spentShare: 0.4,
  suspendedFor: null,
  suspendedUntil: null,
  unpublishedYear: null,
  ...extra,
})

describe('the town tells time as people say it', () => {
  it('says the day from where one stands', () => {
    expect(dayWord(at(10, 9), FRIDAY)).toBe('今天')
    expect(dayWord(at(10, 10), FRIDAY)).toBe('明天')
    expect(dayWord(at(10, 8), FRIDAY)).toBe('昨天')
    expect(dayWord(at(10, 11), FRIDAY)).toBe('周日')
    expect(dayWord(at(10, 12), FRIDAY)).toBe('下周一')
    expect(dayWord(at(10, 18), FRIDAY)).toBe('下周日')
    expect(dayWord(at(10, 19), FRIDAY)).toBe('10 月 19 日')
    expect(dayWord(at(9, 30), FRIDAY)).toBe('9 月 30 日')
    expect(dayWord(townInstant(2027, 1, 4), FRIDAY)).toBe('2027 年 1 月 4 日')
  })

  it('counts days by the town, whatever the zone of the device', () => {
    const justAfterMidnight = townInstant(2026, 10, 10, 0, 5)
    expect(dayWord(justAfterMidnight, FRIDAY)).toBe('明天')
    expect(townTime('2026-10-09T16:05:00Z').day).toBe(10)
    expect(exact('2026-10-12T10:00:00Z')).toBe('2026-10-12 18:00:00 +08:00')
  })

  it('dates a promise that is more than a day away', () => {
    expect(momentWord(at(10, 13), FRIDAY)).toBe('下周二 18:00')
    expect(promiseWord(at(10, 13), FRIDAY)).toBe('下周二 10 月 13 日 18:00')
    expect(promiseWord(at(10, 9, 17, 40), FRIDAY)).toBe('今天 17:40')
    expect(promiseWord(at(10, 29), FRIDAY)).toBe('10 月 29 日 18:00')
    expect(dayHeading(at(10, 9), FRIDAY)).toBe('今天 10 月 9 日 周五')
    expect(dayHeading(at(9, 28), FRIDAY)).toBe('9 月 28 日 周一')
  })

  it('names a span with two units at most', () => {
    const minute = 60_000
    expect(span(0)).toBe('不到 1 分')
    expect(span(80 * minute)).toBe('1 小时 20 分')
    expect(span(120 * minute)).toBe('2 小时')
    expect(span(30 * 60 * minute)).toBe('1 天 6 小时')
    expect(span(100 * 60 * minute)).toBe('4 天')
  })
})

describe('a clock chip', () => {
  it('is in time, with what is left and when it is due', () => {
    expect(clockWords(clock(), FRIDAY)).toEqual({
      look: 'ok',
      words: '剩 1 小时 20 分',
      due: '今天 12:30 前',
      spent: 0.4,
    })
  })

  it('is near from the instant of the 80 % rung on, though the share was read before', () => {
    const later = at(10, 9, 12, 20)
    expect(clockWords(clock(), later)).toMatchObject({ look: 'near', words: '快到 剩 10 分' })
  })

  it('is past from its due instant on', () => {
    const later = at(10, 9, 12, 50)
    expect(clockWords(clock(), later)).toEqual({ look: 'over', words: '超 20 分', due: '应在今天 12:30 前', spent: 1 })
    expect(clockWords(clock(), at(10, 18, 12, 50)).due).toBe('应在 10 月 9 日 12:30 前')
  })

  it('is on hold with its reason and planned end, even past the old due instant', () => {
    const held = clock({
      state: 'SUSPENDED',
      suspendedFor: '等鉴定',
      suspendedUntil: new Date(at(10, 16)).toISOString(),
    })
    expect(clockWords(held, at(10, 12))).toMatchObject({ look: 'hold', words: '挂起：等鉴定', due: '到周五' })
  })

  it('tells how it ended', () => {
    const stoppedAt = new Date(at(10, 9, 10, 42)).toISOString()
    expect(clockWords(clock({ state: 'MET', stoppedAt }), FRIDAY)).toMatchObject({
      look: 'plain',
      words: '按时，用 22 分',
      spent: null,
    })
    const late = new Date(at(10, 9, 13, 0)).toISOString()
    expect(clockWords(clock({ state: 'LATE', stoppedAt: late }), at(10, 9))).toMatchObject({ words: '晚了 30 分' })
    expect(clockWords(clock({ state: 'CANCELLED' }), FRIDAY).words).toBe('不再计时')
  })
})
