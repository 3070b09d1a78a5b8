import { write } from '@/api/client'
import type { TaskRow } from '@/api/types'

export const SIGN = 'department-response/sign'

/** Whether one press does it all: the form of this task asks nothing but the signature. */
export function signsAtOnce(row: TaskRow): boolean {
  return row.path === SIGN
}

/** Signs for the department: takes the task where nobody has it yet, and hands in its form with "sign". */
export const sign = (row: TaskRow) =>
  write<TaskRow>(
    'POST',
    `/api/tasks/${row.id}/complete`,
    { outcome: 'sign', data: { outcome: 'sign' }, attachments: [], version: row.version },
    `sign:${row.id}`,
  )
