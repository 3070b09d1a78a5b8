import { inject, onUnmounted, provide, ref, type InjectionKey, type Ref } from 'vue'
import { clocksOf, openCase, openTask, tasksOfCase } from '@/api/casefile'
import type { CaseClock, CaseOpened, TaskView } from '@/api/types'
import { asProblem, type ProblemError } from '@/api/problem'
import type { TaskRow } from '@/api/types'
import { useLive } from '@/state/live'
import { useMe } from '@/state/me'

/** What every part of the page reads: the case, its clocks, the task at hand, and a count of what has changed. */
export interface CaseContext {
  number: Ref<string>
  file: Ref<CaseOpened | null>
  clocks: Ref<CaseClock[]>
  task: Ref<TaskView | null>
  /** My other open tasks of this case, and those of my agency nobody has taken. */
  others: Ref<TaskRow[]>
  /** A task that was asked for by its address and is over. */
  past: Ref<TaskRow | null>
  problem: Ref<ProblemError | null>
  loading: Ref<boolean>
  /** Grows with each change; tabs read themselves again. */
  pulse: Ref<number>
  refresh: () => Promise<void>
  /** Lets go of the task at hand: it is done, or no longer this person's. */
  leave: () => void
}

const KEY: InjectionKey<CaseContext> = Symbol('case')

/** Cases seen last, so that the way from a task to the next one shows no blank page. */
const seen = new Map<string, { file: CaseOpened; clocks: CaseClock[] }>()
const KEPT = 6

function remember(number: string, file: CaseOpened, clocks: CaseClock[]): void {
  seen.delete(number)
  seen.set(number, { file, clocks })
  const oldest = seen.keys().next().value
  if (seen.size > KEPT && oldest) seen.delete(oldest)
}

export function useCase(): CaseContext {
  const context = inject(KEY)
  if (!context) throw new Error('outside of a case')
  return context
}

export function provideCase(ids: { taskId?: string; number?: string }): CaseContext {
  const me = useMe()
  const context: CaseContext = {
    number: ref(ids.number ?? ''),
    file: ref(null),
    clocks: ref([]),
    task: ref(null),
    others: ref([]),
    past: ref(null),
    problem: ref(null),
    loading: ref(true),
    pulse: ref(0),
    refresh,
    leave,
  }
  const { number, file, clocks, task, others, past, problem, loading, pulse } = context
  let wanted = ids.taskId ?? null

  function show(known: string): void {
    const before = seen.get(known)
    if (!before || file.value) return
    file.value = before.file
    clocks.value = before.clocks
    loading.value = false
  }

  async function load(): Promise<void> {
    problem.value = null
    if (number.value) show(number.value)
    try {
      if (wanted) await readTask(wanted)
      show(number.value)
      await readCase()
    } catch (error) {
      problem.value = asProblem(error)
    } finally {
      loading.value = false
    }
  }

  async function readTask(id: string): Promise<void> {
    const opened = await openTask(id)
    number.value = opened.row.caseNumber
    if (opened.row.state === 'OPEN') {
      if (past.value?.id === id) past.value = null
      if (!task.value || task.value.row.id !== id) task.value = opened
      else task.value = { ...opened, form: task.value.form ?? opened.form }
    } else {
      if (!task.value) wanted = null
      past.value = opened.row
      if (task.value) task.value = { ...opened, form: task.value.form, outcomes: task.value.outcomes }
    }
  }

  async function readCase(): Promise<void> {
    const [readFile, readClocks, rows] = await Promise.all([
      openCase(number.value),
      clocksOf(number.value),
      me.can.has('task.work') ? tasksOfCase(number.value).catch(() => []) : Promise.resolve([]),
    ])
    file.value = readFile
    clocks.value = readClocks
    remember(number.value, readFile, readClocks)
    others.value = rows.filter((row) => row.id !== task.value?.row.id)
    const first = rows[0]
    if (!task.value && first && !wanted) await readTask((wanted = first.id))
    others.value = rows.filter((row) => row.id !== task.value?.row.id)
    pulse.value += 1
  }

  async function refresh(): Promise<void> {
    if (!file.value) return load()
    try {
      if (wanted) await readTask(wanted)
      await readCase()
      problem.value = null
    } catch (error) {
      // What is on the page stays; the connection bar says that it may be old.
      if (!asProblem(error).offline) problem.value = asProblem(error)
    }
  }

  function leave(): void {
    task.value = null
    past.value = null
    wanted = null
  }

  listen(number, refresh)
  provide(KEY, context)
  void load()
  return context
}

/** Follows the case while the page is open, a moment after each change, once for many. */
function listen(number: Ref<string>, refresh: () => Promise<void>): void {
  const live = useLive()
  let later: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(later)
    later = setTimeout(() => void refresh(), 500)
  }
  const stopChange = live.onChange((change) => change.case === number.value && soon())
  const stopBack = live.onBack(soon)
  onUnmounted(() => {
    stopChange()
    stopBack()
    clearTimeout(later)
  })
}
