import { i18n } from '@/i18n'
import type { ClockChip } from '@/api/types'
import { DAY, HOUR, MINUTE, clockText, mondayOf, townTime, type TownTime } from './town'

const say = (key: string, named: Record<string, unknown> = {}) => i18n.global.t(`time.${key}`, named)

/** "1 小时 20 分", "3 天", "不到 1 分": two units at most, never a decimal. */
export function span(millis: number): string {
  const whole = Math.max(0, millis)
  const days = Math.floor(whole / DAY)
  const hours = Math.floor((whole % DAY) / HOUR)
  const minutes = Math.floor((whole % HOUR) / MINUTE)
  if (days >= 3 || (days > 0 && hours === 0)) return say('days', { n: days })
  if (days > 0) return `${say('days', { n: days })} ${say('hours', { n: hours })}`
  if (hours > 0 && minutes === 0) return say('hours', { n: hours })
  if (hours > 0) return `${say('hours', { n: hours })} ${say('minutes', { n: minutes })}`
  return minutes > 0 ? say('minutes', { n: minutes }) : say('underMinute')
}

export function weekdayName(time: TownTime): string {
  return say(`weekday${time.weekday}`)
}

/** The day as a person says it from now: 今天, 明天, 昨天, 周六, 下周一, 10 月 15 日. */
export function dayWord(instant: number | string, now: number): string {
  const then = townTime(instant)
  const today = townTime(now)
  const away = then.dayNumber - today.dayNumber
  if (away === 0) return say('today')
  if (away === 1) return say('tomorrow')
  if (away === -1) return say('yesterday')
  const weeks = (mondayOf(then.dayNumber, then.weekday) - mondayOf(today.dayNumber, today.weekday)) / 7
  if (away > 0 && weeks === 0) return weekdayName(then)
  if (away > 0 && weeks === 1) return say('nextWeek', { day: weekdayName(then) })
  return dateWord(then, today.year)
}

export function dateWord(time: TownTime, thisYear: number): string {
  const named = { month: time.month, day: time.day, year: time.year }
  return time.year === thisYear ? say('date', named) : say('dateYear', named)
}

/** "今天 18:00", "下周一 18:00". */
export function momentWord(instant: number | string, now: number): string {
  return `${dayWord(instant, now)} ${clockText(townTime(instant))}`
}

/** "下周二 10 月 13 日 18:00": the day said and dated, for promises about the future. */
export function promiseWord(instant: number | string, now: number): string {
  const then = townTime(instant)
  const away = then.dayNumber - townTime(now).dayNumber
  const day = dayWord(instant, now)
  const date = dateWord(then, townTime(now).year)
  const dated = away > 1 && day !== date ? `${day} ${date}` : day
  return `${dated} ${clockText(then)}`
}

/** "今天 10 月 9 日 周五": heading of a day in the timeline. */
export function dayHeading(instant: number | string, now: number): string {
  const then = townTime(instant)
  const away = then.dayNumber - townTime(now).dayNumber
  const date = `${dateWord(then, townTime(now).year)} ${weekdayName(then)}`
  if (away === 0) return `${say('today')} ${date}`
  if (away === -1) return `${say('yesterday')} ${date}`
  if (away === 1) return `${say('tomorrow')} ${date}`
  return date
}

/** "刚刚", "8 分钟前", "今天 10:32", "9 月 30 日 16:05": when something was. */
export function agoWord(instant: number | string, now: number): string {
  const millis = now - (typeof instant === 'number' ? instant : Date.parse(instant))
  if (millis >= 0 && millis < MINUTE) return say('justNow')
  if (millis >= 0 && millis < HOUR) return say('minutesAgo', { n: Math.floor(millis / MINUTE) })
  return momentWord(instant, now)
}

export type ClockLook = 'ok' | 'near' | 'over' | 'hold' | 'plain'

export interface ClockWords {
  look: ClockLook
  /** What stands in the chip. */
  words: string
  /** What stands beside it: when it is due. */
  due: string
  /** Share of the rail, 0 to 1; null when there is no rail. */
  spent: number | null
}

/** How a clock is told now. Past and near follow the instants, not the moment at which the server last looked. */
export function clockWords(clock: ClockChip, now: number): ClockWords {
  const due = Date.parse(clock.dueAt)
  if (clock.state === 'MET' || clock.state === 'LATE' || clock.state === 'CANCELLED') return stopped(clock)
  if (clock.state === 'SUSPENDED') {
    const until = clock.suspendedUntil ? say('until', { day: dayWord(clock.suspendedUntil, now) }) : ''
    return {
      look: 'hold',
      words: say('held', { why: clock.suspendedFor ?? '' }),
      due: until,
      spent: share(clock.spentShare),
    }
  }
  if (now >= due) {
    return {
      look: 'over',
      words: say('over', { span: span(now - due) }),
      due: say('shouldBefore', { when: apart(momentWord(due, now)) }),
      spent: 1,
    }
  }
  const near = clock.warnAt ? now >= Date.parse(clock.warnAt) : clock.spentShare >= 0.8
  const words = say(near ? 'near' : 'left', { span: span(due - now) })
  return {
    look: near ? 'near' : 'ok',
    words,
    due: say('before', { when: momentWord(due, now) }),
    spent: share(clock.spentShare),
  }
}

/** A figure stands apart from the word before it. */
export const apart = (words: string) => (/^\d/.test(words) ? ` ${words}` : words)

function stopped(clock: ClockChip): ClockWords {
  if (clock.state === 'CANCELLED') return { look: 'plain', words: say('cancelled'), due: '', spent: null }
  const used = clock.stoppedAt ? apart(span(Date.parse(clock.stoppedAt) - Date.parse(clock.startedAt))) : ''
  if (clock.state === 'LATE') {
    const late = clock.stoppedAt ? Date.parse(clock.stoppedAt) - Date.parse(clock.dueAt) : 0
    return { look: 'plain', words: late > 0 ? say('lateBy', { span: span(late) }) : say('late'), due: '', spent: null }
  }
  return { look: 'plain', words: used ? say('metIn', { span: used }) : say('met'), due: '', spent: null }
}

const share = (value: number) => Math.min(1, Math.max(0, value))
