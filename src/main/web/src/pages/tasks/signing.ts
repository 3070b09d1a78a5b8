import { write } from '@/api/client'
import type { TaskRow, TaskTab } from '@/api/types'
import type { Shown } from './taskList'

export const SIGN = 'department-response/sign'

/** Whether one press does it all: the form of this task asks nothing but the signature. */
export function signsAtOnce(row: TaskRow): boolean {
  return row.path === SIGN
}

/** Whether somebody who works on tasks may take or sign it from the list, by its button or by its key. */
export function signable({ row, gone }: Shown, tab: TaskTab): boolean {
  if (row.state !== 'OPEN' || gone) return false
  return tab === 'queue' ? row.ownerId === null : tab === 'mine' && signsAtOnce(row)
}

/** Signs for the department: takes the task where nobody has it yet, and hands in its form with "sign". */
export const sign = (row: TaskRow) =>
  write<TaskRow>(
    'POST',
    `/api/tasks/${row.id}/complete`,
    { outcome: 'sign', data: { outcome: 'sign' }, attachments: [], version: row.version },
    `sign:${row.id}`,
  )
