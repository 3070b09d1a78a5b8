import type { TaskRow, TaskTab } from '@/api/types'

/** Where a row leads: to the work when it is mine or my queue's to do, else to the case. */
export function linkOf(row: TaskRow, tab: TaskTab): string {
  const work = row.state === 'OPEN' && (tab === 'mine' || tab === 'queue')
  return work ? `/tasks/${row.id}` : `/cases/${row.caseNumber}`
}
