import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type { Page } from '@/api/types'
import { useLive } from './live'

/** Rows of a first page, and of one after each press or scroll. */
export const FIRST = 30
/** As many rows of a list as are read again at once. */
const MOST = 100
/** Milliseconds after a change before the list is read again: many changes cause one reading. */
const CALM = 800
/** Coming back shows the same rows at the same place for so long; older ones are asked for again. */
const FRESH = 3 * 60_000

export interface ListSource<Row, Entry> {
  /** Which list it is, by tab and filters: when it changes the list begins anew. */
  name: () => string
  read: (cursor: string | null, limit: number, signal: AbortSignal) => Promise<Page<Row>>
  idOf: (entry: Entry) => string
  entryOf: (row: Row) => Entry
  /**
   * What a new first page means for the entries on the screen: none moves, none disappears.
   *
   * @param window how many rows were asked for
   */
  renew: (entries: Entry[], page: Page<Row>, window: number) => Entry[]
  /** Whether the entries are shown again to whoever comes back soon. */
  kept?: boolean
}

interface Kept<Entry> {
  at: number
  rows: Entry[]
  next: string | null
  lookedBackTo: string | null
}

const keptLists = new Map<string, Kept<unknown>>()

/** A list in pages: the first, further ones while scrolling, and what changes meanwhile, without any jump. */
export function usePagedList<Row, Entry>(source: ListSource<Row, Entry>) {
  const rows = ref([]) as Ref<Entry[]>
  const next = ref<string | null>(null)
  /** Where a search waits to be sent further back; `next` alone goes on while scrolling. */
  const lookedBackTo = ref<string | null>(null)
  const state = ref<'loading' | 'ready' | 'more'>('loading')
  const problem = ref<unknown>(null)
  const moreProblem = ref<unknown>(null)
  /** How many new rows wait to be let in. */
  const fresh = ref(0)
  let stop = new AbortController()

  const keep = () =>
    source.kept &&
    keptLists.set(source.name(), {
      at: Date.now(),
      rows: rows.value,
      next: next.value,
      lookedBackTo: lookedBackTo.value,
    })

  /** What is still on its way belongs to another list. */
  function begin(): AbortSignal {
    stop.abort()
    stop = new AbortController()
    problem.value = moreProblem.value = null
    return stop.signal
  }

  function show(entries: Entry[], page: Pick<Page<Row>, 'next' | 'lookedBackTo'>): void {
    rows.value = entries
    next.value = page.next
    lookedBackTo.value = page.lookedBackTo ?? null
    fresh.value = 0
  }

  async function load(quiet = false): Promise<void> {
    const signal = begin()
    if (!quiet) {
      state.value = 'loading'
      show([], { next: null })
    }
    try {
      const page = await source.read(null, FIRST, signal)
      if (signal.aborted) return
      show(page.items.map(source.entryOf), page)
      keep()
    } catch (error) {
      if (signal.aborted) return
      problem.value = error
    }
    state.value = 'ready'
  }

  async function more(): Promise<void> {
    if (state.value !== 'ready' || !next.value || problem.value) return
    const { signal } = stop
    state.value = 'more'
    moreProblem.value = null
    try {
      const page = await source.read(next.value, FIRST, signal)
      if (signal.aborted) return
      const known = new Set(rows.value.map(source.idOf))
      rows.value = [...rows.value, ...page.items.map(source.entryOf).filter((entry) => !known.has(source.idOf(entry)))]
      next.value = page.next
      lookedBackTo.value = page.lookedBackTo ?? null
      keep()
    } catch (error) {
      if (signal.aborted) return
      moreProblem.value = error
    }
    state.value = 'ready'
  }

  /** Looks again, keeping every row where it is. When that fails the next change tries again; what is shown stays. */
  async function refresh(): Promise<void> {
    if (state.value !== 'ready' || problem.value) return
    const { signal } = stop
    const window = Math.min(MOST, Math.max(FIRST, rows.value.length))
    const page = await source.read(null, window, signal).catch(() => null)
    if (!page || signal.aborted) return
    const known = new Set(rows.value.map(source.idOf))
    rows.value = source.renew(rows.value, page, window)
    fresh.value = page.items.filter((row) => !known.has(source.idOf(source.entryOf(row)))).length
    keep()
  }

  /** The rows of a moment ago where they are kept, else the first page. */
  function start(): void {
    const before = keptLists.get(source.name()) as Kept<Entry> | undefined
    if (!source.kept || !before || Date.now() - before.at > FRESH) return void load()
    begin()
    show(before.rows, before)
    state.value = 'ready'
    void refresh()
  }

  follow(refresh, () => (problem.value ? load() : refresh()))
  onScopeDispose(() => stop.abort())
  watch(source.name, start)

  return { rows, next, lookedBackTo, state, problem, moreProblem, fresh, start, load, more, refresh }
}

/** Reads again a moment after a change, once for many, and when the connection is back. */
function follow(refresh: () => Promise<void>, back: () => Promise<void>): void {
  const live = useLive()
  let later: ReturnType<typeof setTimeout> | undefined
  const unhear = live.onChange((change) => {
    if (!change.kinds.includes('case') && !change.kinds.includes('task')) return
    clearTimeout(later)
    later = setTimeout(() => void refresh(), CALM)
  })
  const unback = live.onBack(() => void back())
  onScopeDispose(() => {
    unhear()
    unback()
    clearTimeout(later)
  })
}
