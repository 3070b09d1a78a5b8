import { computed, ref } from 'vue'
import type { LocationQuery } from 'vue-router'
import { changeView, forgetView, keepView, readViews, type ViewPage } from '@/api/views'
import type { SavedView } from '@/api/types'
import { queryValue } from '@/state/urlState'

/** The server's bound, in the units it counts in. */
export const LONGEST_NAME = 30

/** The filters in an address as one text: the same filters give the same text, in whatever order they were chosen. */
export function filtersOf(query: LocationQuery, names: string[]): string {
  const kept = names
    .map((name) => [name, queryValue(query, name)] as const)
    .filter(([, value]) => value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return new URLSearchParams(kept.map(([name, value]) => [name, value])).toString()
}

/** What a kept text means for the address; a filter that the page no longer knows is left out. */
export function filtersFrom(text: string, names: string[]): LocationQuery {
  return Object.fromEntries([...new URLSearchParams(text)].filter(([name, value]) => names.includes(name) && value))
}

/** A person's views of one page, and those that colleagues share. */
export function useSavedViews(page: ViewPage) {
  const views = ref<SavedView[]>([])
  const state = ref<'loading' | 'ready' | 'failed'>('loading')

  async function load(): Promise<void> {
    try {
      views.value = await readViews(page)
      state.value = 'ready'
    } catch {
      state.value = 'failed'
    }
  }

  const own = computed(() => views.value.filter((view) => !view.sharedBy))
  const named = (name: string) => own.value.find((view) => view.viewName === name.trim())

  /** Keeps filters under a name; what was kept under it before is replaced. */
  async function keep(name: string, query: string, shared: boolean): Promise<void> {
    const before = named(name)
    if (before) return change({ ...before, viewName: name, query, shared })
    views.value.push(await keepView(page, name.trim(), query, shared))
  }

  /** As it is to be from now on. */
  async function change(view: SavedView): Promise<void> {
    const changed = await looking(() => changeView(view, view.viewName.trim(), view.query, view.shared))
    views.value = views.value.map((one) => (one.id === view.id ? changed : one))
  }

  async function forget(view: SavedView): Promise<void> {
    await looking(() => forgetView(view))
    views.value = views.value.filter((one) => one.id !== view.id)
  }

  /** After a refusal the list is read anew: another window may have changed it. */
  async function looking<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act()
    } catch (error) {
      void load()
      throw error
    }
  }

  return { views, own, state, load, named, keep, change, forget }
}

export type SavedShelf = ReturnType<typeof useSavedViews>
