import type { KeptFile } from '@/state/files'

/** What somebody has half done on a task. */
export interface TaskDraft {
  outcome: string | null
  /** Only what differs from what the form started with: a newer proposal of the server is not hidden by an old one. */
  values: Record<string, unknown>
  files: KeptFile[]
}

export const EMPTY: TaskDraft = { outcome: null, values: {}, files: [] }

export const freshDraft = (): TaskDraft => ({ outcome: null, values: {}, files: [] })

/** The values a person has changed, by field. */
export function changedValues(
  start: Record<string, unknown>,
  current: Record<string, unknown>,
  keys: string[],
): Record<string, unknown> {
  const changed: Record<string, unknown> = {}
  for (const key of keys) if (!same(start[key], current[key])) changed[key] = current[key] ?? null
  return changed
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

/** Nothing, an empty text and an empty list are the same to a person. */
function plain(value: unknown): unknown {
  if (value === undefined || value === '' || value === false) return null
  if (Array.isArray(value) && value.length === 0) return null
  return value
}

export function isEmptyDraft(draft: TaskDraft, startOutcome: string | null): boolean {
  return (
    Object.keys(draft.values).length === 0 &&
    draft.files.length === 0 &&
    (draft.outcome === null || draft.outcome === startOutcome)
  )
}
