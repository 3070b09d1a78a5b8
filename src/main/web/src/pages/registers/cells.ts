import type { Cells, RegisterColumn } from '@/api/types'

/** Columns of the list: the key first, then names before codes of others; a desk has room for six. */
const MOST = 6

export function shownColumns(columns: RegisterColumn[]): RegisterColumn[] {
  return columns.slice(0, MOST)
}

/** As people read it: the label of what was chosen. */
export function shownCell(column: RegisterColumn, cell: string): string {
  return column.choices.find(({ code }) => code === cell)?.label ?? cell
}

/** The columns in which two states of a line differ. */
export function differences(columns: RegisterColumn[], before: Cells, after: Cells): RegisterColumn[] {
  return columns.filter(({ name, kind }) => kind !== 'TOLD' && (before[name] ?? '') !== (after[name] ?? ''))
}
