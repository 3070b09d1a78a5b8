import { computed, type Ref } from 'vue'
import { listTasks, readTask, type TaskFilters } from '@/api/tasks'
import { asProblem } from '@/api/problem'
import type { Page, TaskRow, TaskTab } from '@/api/types'
import { usePagedList } from '@/state/pagedList'

export interface Shown {
  row: TaskRow
  /** Why it is no longer to be done here: what the server said, or who took it. Null while it is. */
  gone: string | null
}

/** As many rows that left the list are asked about at once. */
const EXPLAINED = 10

/** Rows change where they stand; which of them have left the list is answered too. */
export function renewed(shown: Shown[], page: Page<TaskRow>, window: number): { rows: Shown[]; left: string[] } {
  const byId = new Map(page.items.map((row) => [row.id, row]))
  const covered = page.next === null ? shown.length : Math.min(window, shown.length)
  const left: string[] = []
  const rows = shown.map((entry, index) => {
    const row = byId.get(entry.row.id)
    if (row) return { row, gone: null }
    if (index < covered && !entry.gone) left.push(entry.row.id)
    return entry
  })
  return { rows, left }
}

/** The rows of one tab; what somebody else takes stays where it is and says so. */
export function useTaskList(tab: Ref<TaskTab>, filters: Ref<TaskFilters>, goneWords: (row: TaskRow) => string) {
  const list = usePagedList<TaskRow, Shown>({
    name: () => JSON.stringify(['tasks', tab.value, filters.value]),
    read: (cursor, limit, signal) => listTasks(tab.value, filters.value, cursor, limit, signal),
    idOf: (entry) => entry.row.id,
    entryOf: (row) => ({ row, gone: null }),
    renew: (shown, page, window) => {
      const { rows, left } = renewed(shown, page, window)
      left.slice(0, EXPLAINED).forEach((id) => void explain(id))
      return rows
    },
  })

  const entryOf = (id: string) => list.rows.value.find((shown) => shown.row.id === id)

  /** Says of a row that left the list who took it and when. */
  async function explain(id: string): Promise<void> {
    const told = await readTask(id).then(
      ({ row }) => ({ row, gone: goneWords(row) }),
      (error: unknown) => ({ row: null, gone: asProblem(error).detail }),
    )
    const entry = entryOf(id)
    if (!entry) return
    entry.row = told.row ?? entry.row
    entry.gone = told.gone || goneWords(entry.row)
  }

  function replace(row: TaskRow, gone: string | null = null): void {
    const entry = entryOf(row.id)
    if (entry) Object.assign(entry, { row, gone })
  }

  const active = computed(() => list.rows.value.filter((entry) => !entry.gone))

  return { ...list, active, replace }
}
