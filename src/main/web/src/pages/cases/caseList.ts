import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { listCases, type CaseFilters } from '@/api/whistles'
import type { Page, WhistleRow } from '@/api/types'
import { useLive } from '@/state/live'
import { useMe } from '@/state/me'

const FIRST = 30
/** Coming back from a case shows the same rows at the same place; older ones are asked for again. */
const FRESH = 3 * 60_000

interface Kept {
  at: number
  rows: WhistleRow[]
  next: string | null
}
const kept = new Map<string, Kept>()

/** What a new first page means for the rows on the screen: they change where they stand, new ones wait to be let in. */
export function merged(rows: WhistleRow[], page: Page<WhistleRow>): { rows: WhistleRow[]; fresh: number } {
  const byNumber = new Map(page.items.map((row) => [row.number, row]))
  const known = new Set(rows.map((row) => row.number))
  return {
    rows: rows.map((row) => byNumber.get(row.number) ?? row),
    fresh: page.items.filter((row) => !known.has(row.number)).length,
  }
}

/** Whistles by filter: first page, further pages while scrolling, and what changes meanwhile, without any jump. */
export function useCaseList(filters: Ref<CaseFilters>) {
  const rows = ref<WhistleRow[]>([])
  const next = ref<string | null>(null)
  const state = ref<'loading' | 'ready' | 'more'>('loading')
  const problem = ref<unknown>(null)
  const moreProblem = ref<unknown>(null)
  const fresh = ref(0)
  const live = useLive()
  const me = useMe()
  let stop = new AbortController()

  const name = () => JSON.stringify([me.person?.officerId, filters.value])
  const keep = () => kept.set(name(), { at: Date.now(), rows: rows.value, next: next.value })

  async function load(quiet = false): Promise<void> {
    stop.abort()
    stop = new AbortController()
    const mine = stop
    if (!quiet) {
      state.value = 'loading'
      rows.value = []
      next.value = null
    }
    problem.value = moreProblem.value = null
    try {
      const page = await listCases(filters.value, null, FIRST, mine.signal)
      if (mine.signal.aborted) return
      rows.value = page.items
      next.value = page.next
      fresh.value = 0
      keep()
    } catch (error) {
      if (mine.signal.aborted) return
      problem.value = error
    }
    state.value = 'ready'
  }

  async function more(): Promise<void> {
    if (state.value !== 'ready' || !next.value || problem.value) return
    const mine = stop
    state.value = 'more'
    moreProblem.value = null
    try {
      const page = await listCases(filters.value, next.value, FIRST, mine.signal)
      if (mine.signal.aborted) return
      const known = new Set(rows.value.map((row) => row.number))
      rows.value = [...rows.value, ...page.items.filter((row) => !known.has(row.number))]
      next.value = page.next
      keep()
    } catch (error) {
      if (mine.signal.aborted) return
      moreProblem.value = error
    }
    state.value = 'ready'
  }

  /** Looks again, keeping every row where it is. */
  async function refresh(): Promise<void> {
    if (state.value !== 'ready' || problem.value) return
    const mine = stop
    const page = await listCases(filters.value, null, Math.min(100, Math.max(FIRST, rows.value.length))).catch(
      () => null,
    )
    if (!page || mine !== stop) return
    const result = merged(rows.value, page)
    rows.value = result.rows
    fresh.value = result.fresh
    keep()
  }

  /** The rows of a moment ago, else the first page. */
  function start(): void {
    const before = kept.get(name())
    if (!before || Date.now() - before.at > FRESH) return void load()
    stop.abort()
    stop = new AbortController()
    rows.value = before.rows
    next.value = before.next
    fresh.value = 0
    problem.value = moreProblem.value = null
    state.value = 'ready'
    void refresh()
  }

  let later: ReturnType<typeof setTimeout> | undefined
  const unhear = live.onChange((change) => {
    if (!change.kinds.includes('case') && !change.kinds.includes('task')) return
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
  watch(name, start)

  return { rows, next, state, problem, moreProblem, fresh, start, load, more, refresh }
}
