import type { TaskOutcome, TaskView } from '@/api/types'

/** What the server calls the only way out of a form that asks nothing. */
export const ONLY = 'done'

export function taskKey(path: string): string {
  return path.slice(path.indexOf('/') + 1)
}

/** Whether the person has to choose how it goes on. */
export function asks(outcomes: TaskOutcome[]): boolean {
  return outcomes.length > 1 || (outcomes.length === 1 && outcomes[0]!.value !== ONLY)
}

/** The outcome to start with: what was chosen before, else what the server proposes; never one that is closed. */
export function startOutcome(task: TaskView, drafted: string | null): string | null {
  if (!asks(task.outcomes)) return ONLY
  const open = (value: unknown) =>
    task.outcomes.some((outcome) => outcome.value === value && outcome.unavailable === null)
  if (open(drafted)) return drafted
  const proposed = task.data.outcome
  return open(proposed) ? (proposed as string) : null
}

export interface Words {
  t: (key: string) => string
  te: (key: string) => boolean
}

/** The words of the one button: they follow the outcome, so that nobody presses something else than they chose. */
export function buttonWords(task: TaskView, outcome: string | null, { t, te }: Words): string {
  return wordsFor('submit', task, outcome, { t, te }) ?? labelOf(task, outcome) ?? t('caseTask.plain')
}

/** What is said after it has arrived. */
export function doneWords(task: TaskView, outcome: string | null, { t, te }: Words): string {
  return wordsFor('done', task, outcome, { t, te }) ?? t('caseTask.done.plain')
}

function wordsFor(list: 'submit' | 'done', task: TaskView, outcome: string | null, { t, te }: Words): string | null {
  if (outcome === null) return null
  const key = `caseTask.${list}.${taskKey(task.row.path)}.${outcome}`
  return te(key) ? t(key) : null
}

function labelOf(task: TaskView, outcome: string | null): string | null {
  if (outcome === null || outcome === ONLY) return null
  return task.outcomes.find((one) => one.value === outcome)?.label ?? null
}

export function consequenceOf(task: TaskView, outcome: string | null): string | null {
  return task.outcomes.find((one) => one.value === outcome)?.consequence ?? null
}
