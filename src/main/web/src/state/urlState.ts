import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'

/** One value of the address's query: reading, writing, and leaving it out when it is the usual one. */
export function queryValue(query: LocationQuery, name: string, usual = ''): string {
  const found = query[name]
  const value = Array.isArray(found) ? found[0] : found
  return value ?? usual
}

export function withQuery(query: LocationQuery, name: string, value: string, usual = ''): LocationQuery {
  const next: LocationQuery = { ...query }
  if (value === usual || value === '') delete next[name]
  else next[name] = value
  return next
}

/** State that lives in the address, so that back, reload and a sent link show the same. */
export function useQuery(name: string, usual = '', how: 'push' | 'replace' = 'replace'): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => queryValue(route.query, name, usual),
    set: (value) => {
      void router[how]({ path: route.path, query: withQuery(route.query, name, value, usual), hash: route.hash })
    },
  })
}

/**
 * A span of days in the address, from the first to the last; choosing one puts away what else says when. Both ends are
 * written at once: one after the other the second would not know of the first.
 */
export function useDays(first: string, last: string, instead: string[] = []): WritableComputedRef<string[]> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const days = [queryValue(route.query, first), queryValue(route.query, last)]
      return days.some(Boolean) ? days : []
    },
    set: (days: string[] | null) => {
      let query = route.query
      for (const name of instead) query = withQuery(query, name, '')
      query = withQuery(query, first, days?.[0] ?? '')
      void router.replace({ path: route.path, query: withQuery(query, last, days?.[1] ?? ''), hash: route.hash })
    },
  })
}
