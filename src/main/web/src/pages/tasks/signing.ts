import { claim, complete } from '@/api/tasks'
import { adopt, forget, keyFor } from '@/api/intents'
import { asProblem } from '@/api/problem'
import type { TaskRow } from '@/api/types'

export const SIGN = 'department-response/sign'

/** Whether one press does it all: the form of this task asks nothing but the signature. */
export function signsAtOnce(row: TaskRow): boolean {
  return row.path === SIGN
}

/**
 * Signs for the department: takes the task and hands in its form with "sign". Each half has its own key, so a lost
 * answer in between is made good by the next press.
 */
export async function sign(row: TaskRow, officerId: number | undefined): Promise<TaskRow> {
  const taken = row.ownerId !== null && row.ownerId === officerId ? row : await claim(row)
  const purpose = `sign:${row.id}`
  const key = keyFor(purpose)
  adopt(purpose, key)
  try {
    const signed = await complete(
      row.id,
      { outcome: 'sign', data: { outcome: 'sign' }, attachments: [], version: taken.version },
      key,
    )
    forget(purpose)
    return signed
  } catch (error) {
    if (!asProblem(error).uncertain) forget(purpose)
    throw error
  }
}
