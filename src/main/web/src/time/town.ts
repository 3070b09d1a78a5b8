/** The town's calendar. All its clocks show Asia/Shanghai, which has been UTC+8 without summer time since 1992. */
const EIGHT_HOURS = 8 * 3_600_000
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export interface TownTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  /** 0 is Sunday. */
  weekday: number
  /** Days since 1970-01-01, as the town counts them. */
  dayNumber: number
}

export function townTime(instant: number | string): TownTime {
  const millis = typeof instant === 'number' ? instant : Date.parse(instant)
  const shifted = new Date(millis + EIGHT_HOURS)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
    dayNumber: Math.floor((millis + EIGHT_HOURS) / DAY),
  }
}

/** The instant of a wall-clock time in the town. */
export function townInstant(year: number, month: number, day: number, hour = 0, minute = 0): number {
  return Date.UTC(year, month - 1, day, hour, minute) - EIGHT_HOURS
}

export function startOfDay(instant: number): number {
  return townTime(instant).dayNumber * DAY - EIGHT_HOURS
}

export const two = (number: number) => String(number).padStart(2, '0')

export function clockText(time: TownTime): string {
  return `${two(time.hour)}:${two(time.minute)}`
}

/** "2026-10-12 18:00:00 +08:00": exact, for the title. */
export function exact(instant: number | string): string {
  const time = townTime(instant)
  const seconds = Math.floor((typeof instant === 'number' ? instant : Date.parse(instant)) / 1000) % 60
  return `${isoDay(time)} ${clockText(time)}:${two((seconds + 60) % 60)} +08:00`
}

export function isoDay(time: Pick<TownTime, 'year' | 'month' | 'day'>): string {
  return `${time.year}-${two(time.month)}-${two(time.day)}`
}

/** Monday of the week, as a day number: weeks here begin on Monday. */
export function mondayOf(dayNumber: number, weekday: number): number {
  return dayNumber - ((weekday + 6) % 7)
}
