import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { listTasks, readTask, type TaskFilters } from '@/api/tasks'
import { asProblem } from '@/api/problem'
import type { Page, TaskRow, TaskTab } from '@/api/types'
import { useLive } from '@/state/live'

export interface Shown {
  row: TaskRow
  /** Why it is no longer to be done here: what the server said, or who took it. Null while it is. */
  gone: string | null
}

/** What a fresh first page means for the rows on the screen: nothing moves, nothing disappears. */
export function merged(
  shown: Shown[],
  page: Page<TaskRow>,
  window: number,
): { rows: Shown[]; left: string[]; fresh: number } {
  const byId = new Map(page.items.map((row) => [row.id, row]))
  const covered = page.next === null ? shown.length : Math.min(window, shown.length)
  const left: string[] = []
  const rows = shown.map((entry, index) => {
    const row = byId.get(entry.row.id)
    if (row) return { row, gone: null }
    if (index < covered && !entry.gone) left.push(entry.row.id)
    return entry
  })
  const known = new Set(shown.map((entry) => entry.row.id))
  return { rows, left, fresh: page.items.filter((row) => !known.has(row.id)).length }
}

const FIRST = 30

/** The rows of one tab: first page, further pages while scrolling, and changes told by the server without any jump. */
export function useTaskList(tab: Ref<TaskTab>, filters: Ref<TaskFilters>, goneWords: (row: TaskRow) => string) {
  const rows = ref<Shown[]>([])
  const next = ref<string | null>(null)
  const state = ref<'loading' | 'ready' | 'more'>('loading')
  const problem = ref<unknown>(null)
  const moreProblem = ref<unknown>(null)
  const fresh = ref(0)
  const live = useLive()
  let stop = new AbortController()

  async function load(quiet = false): Promise<void> {
    stop.abort()
    stop = new AbortController()
    const mine = stop
    if (!quiet) state.value = 'loading'
    problem.value = null
    try {
      const page = await listTasks(tab.value, filters.value, null, FIRST, mine.signal)
      rows.value = page.items.map((row) => ({ row, gone: null }))
      next.value = page.next
      fresh.value = 0
      state.value = 'ready'
    } catch (error) {
      if (mine.signal.aborted) return
      problem.value = error
      state.value = 'ready'
    }
  }

  async function more(): Promise<void> {
    if (state.value !== 'ready' || !next.value) return
    state.value = 'more'
    moreProblem.value = null
    try {
      const page = await listTasks(tab.value, filters.value, next.value, FIRST)
      const known = new Set(rows.value.map((entry) => entry.row.id))
      rows.value.push(...page.items.filter((row) => !known.has(row.id)).map((row) => ({ row, gone: null })))
      next.value = page.next
    } catch (error) {
      moreProblem.value = error
    } finally {
      state.value = 'ready'
    }
  }

  /** Looks again, keeping every row where it is. */
  async function refresh(): Promise<void> {
    if (state.value !== 'ready' || problem.value) return
    const window = Math.min(100, Math.max(FIRST, rows.value.length))
    try {
      const page = await listTasks(tab.value, filters.value, null, window)
      const result = merged(rows.value, page, window)
      rows.value = result.rows
      fresh.value = result.fresh
      await Promise.all(result.left.slice(0, 10).map(explain))
    } catch {
      // The next change tries again; what is shown stays.
    }
  }

  /** Says of a row that left the list who took it and when. */
  async function explain(id: string): Promise<void> {
    const entry = rows.value.find((shown) => shown.row.id === id)
    if (!entry) return
    try {
      const { row } = await readTask(id)
      entry.row = row
      entry.gone = goneWords(row)
    } catch (error) {
      entry.gone = asProblem(error).detail || goneWords(entry.row)
    }
  }

  function replace(row: TaskRow, gone: string | null = null): void {
    const entry = rows.value.find((shown) => shown.row.id === row.id)
    if (entry) Object.assign(entry, { row, gone })
  }

  let later: ReturnType<typeof setTimeout> | undefined
  const unhear = live.onChange((change) => {
    if (!change.kinds.includes('task') && !change.kinds.includes('case')) return
    clearTimeout(later)
    later = setTimeout(() => void refresh(), 800)
  })
  const unback = live.onBack(() => void (problem.value ? load() : refresh()))
  onScopeDispose(() => {
    unhear()
    unback()
    clearTimeout(later)
    stop.abort()
  })

  watch([tab, filters], () => void load(), { deep: true })
  const active = computed(() => rows.value.filter((entry) => !entry.gone))

  return { rows, active, next, state, problem, moreProblem, fresh, load, more, refresh, replace }
}
