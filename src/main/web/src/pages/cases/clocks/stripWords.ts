import type { ClockDay } from '@/api/types'
import { i18n } from '@/i18n'
import { clockText, townTime, type TownTime } from '@/time/town'
import { weekdayName } from '@/time/words'
import type { Strip, StripColumn } from './strip'

export interface ColumnWords {
  x: number
  date: string
  week: string
  below: string[]
}

const t = (key: string, named: Record<string, unknown> = {}) => i18n.global.t(`caseClock.${key}`, named)
const timeOf = (day: ClockDay): TownTime => townTime(`${day.date}T12:00:00+08:00`)

/** What stands above and below each column of the strip. */
export function columnWords(strip: Strip, now: number): ColumnWords[] {
  const today = townTime(now).dayNumber
  let month = 0
  return strip.columns.map((column) => {
    const first = timeOf(column.days[0]!)
    const last = timeOf(column.days[column.days.length - 1]!)
    const turned = first.month !== month && column.roomy
    month = last.month
    const named =
      turned || column.days.length > 1 ? t('monthDay', { month: first.month, day: first.day }) : `${first.day}`
    return {
      x: column.x + column.w / 2,
      date: column.days.length > 1 ? t('range', { from: named, to: last.day }) : turned ? named : `${first.day}`,
      week: column.days.length > 1 ? runWords(column) : weekdayName(first).slice(-1),
      below: below(column, first.dayNumber === today),
    }
  })
}

function runWords(column: StripColumn): string {
  const day = column.days[0]!
  const name = day.kind === 'WEEKEND' ? t('weekend') : (day.label ?? '')
  if (day.kind === 'WEEKEND') return name
  return t(column.kind === 'hold' ? 'holdDays' : 'holidayDays', { name, n: column.days.length })
}

function below(column: StripColumn, today: boolean): string[] {
  const day = column.days[0]!
  if (column.kind === 'start') return [day.label ?? '', t('startNote')]
  if (column.kind === 'hold') return [t('held')]
  if (column.kind === 'gap')
    return column.days.length > 1 ? [] : [day.kind === 'WEEKEND' ? t('rest') : (day.label ?? '')]
  if (day.kind === 'SUSPENDED') return [t('held'), day.label ?? '']
  if (day.index === null) return hours(day)
  const named = t(column.roomy ? 'dayN' : 'dayShort', { n: day.index })
  if (!column.roomy) return [named]
  if (today) return [named, t('today')]
  return day.kind === 'MAKE_UP' ? [named, day.label ?? ''] : [named]
}

function hours(day: ClockDay): string[] {
  const first = day.blocks[0]
  const last = day.blocks[day.blocks.length - 1]
  if (!first || !last) return []
  const end = townTime(last.to)
  const until = end.hour === 0 && end.minute === 0 ? '24:00' : clockText(end)
  return [clockText(townTime(first.from)), until]
}
