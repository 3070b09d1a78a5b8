import type { Ref } from 'vue'
import { listCases, type CaseFilters } from '@/api/whistles'
import type { Page, WhistleRow } from '@/api/types'
import { useMe } from '@/state/me'
import { usePagedList } from '@/state/pagedList'

/** Rows change where they stand. */
export function renewed(rows: WhistleRow[], page: Page<WhistleRow>): WhistleRow[] {
  const byNumber = new Map(page.items.map((row) => [row.number, row]))
  return rows.map((row) => byNumber.get(row.number) ?? row)
}

/** Whistles by filter. */
export function useCaseList(filters: Ref<CaseFilters>) {
  const me = useMe()
  return usePagedList<WhistleRow, WhistleRow>({
    name: () => JSON.stringify(['cases', me.person?.officerId, filters.value]),
    read: (cursor, limit, signal) => listCases(filters.value, cursor, limit, signal),
    idOf: (row) => row.number,
    entryOf: (row) => row,
    renew: renewed,
    kept: true,
  })
}
