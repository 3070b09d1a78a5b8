import type { NowItem } from '@/api/types'

/** Past items, then what comes: the line of now lies between. Untimed ones come last. */
export function agenda(items: NowItem[], now: number): { past: NowItem[]; coming: NowItem[] } {
  const due = (item: NowItem) =>
    item.clock && item.clock.state === 'RUNNING' ? Date.parse(item.clock.dueAt) : Number.POSITIVE_INFINITY
  const sorted = [...items].sort((one, other) => due(one) - due(other))
  return { past: sorted.filter((item) => due(item) <= now), coming: sorted.filter((item) => due(item) > now) }
}

/** Where the button of an item leads: to its task, else to its case. */
export function agendaLink(item: NowItem): string {
  return item.taskId ? `/tasks/${item.taskId}` : `/cases/${item.caseNumber}`
}
