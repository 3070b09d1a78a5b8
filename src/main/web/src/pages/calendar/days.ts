import type { CalendarEntry } from '@/api/types'

/** How many days an entry is; nothing while it cannot be read. */
export function lengthOf(entry: CalendarEntry): number {
  const days = (Date.parse(entry.to) - Date.parse(entry.from)) / 86_400_000 + 1
  return Number.isFinite(days) && days > 0 ? days : 0
}

/** 1 月 1 日, 1 月 1 日—3 日, 1 月 31 日—2 月 3 日. */
export function spanWord(entry: CalendarEntry): string {
  const [, month = '', day = ''] = entry.from.split('-')
  const [, toMonth = '', toDay = ''] = entry.to.split('-')
  const first = `${Number(month)} 月 ${Number(day)} 日`
  if (entry.from === entry.to) return first
  return month === toMonth ? `${first}—${Number(toDay)} 日` : `${first}—${Number(toMonth)} 月 ${Number(toDay)} 日`
}
