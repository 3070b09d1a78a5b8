import type { TimelineEntry } from '@/api/types'

/** Names of those who were told, by clock and percent. */
export type Told = Record<number, Record<number, string[]>>

/** Reads from the record of the case who was told when a rung was reached. */
export function toldBy(entries: TimelineEntry[]): Told {
  const told: Told = {}
  for (const { kind, details } of entries) {
    if (kind !== 'RUNG_REACHED' || typeof details?.clockId !== 'number' || typeof details.percent !== 'number') continue
    const names = (Array.isArray(details.told) ? details.told : [])
      .map((one: unknown) => (one as { name?: unknown } | null)?.name)
      .filter((name): name is string => typeof name === 'string')
    const rungs = (told[details.clockId] ??= {})
    rungs[details.percent] = [...new Set([...(rungs[details.percent] ?? []), ...names])]
  }
  return told
}
