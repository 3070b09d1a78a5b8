import type { Cells, RegisterColumn } from '@/api/types'

/** A desk has room for six. */
const MOST = 6

/** Columns of the list: a code is left to the form where the next column tells the name behind it. */
export function shownColumns(columns: RegisterColumn[]): RegisterColumn[] {
  return columns.filter(({ kind }, at) => kind !== 'CODE' || columns[at + 1]?.kind !== 'TOLD').slice(0, MOST)
}

/** As people read it: the label of what was chosen. */
export function shownCell(column: RegisterColumn, cell: string): string {
  return column.choices.find(({ code }) => code === cell)?.label ?? cell
}

/** The columns in which two states of a line differ. */
export function differences(columns: RegisterColumn[], before: Cells, after: Cells): RegisterColumn[] {
  return columns.filter(({ name, kind }) => kind !== 'TOLD' && (before[name] ?? '') !== (after[name] ?? ''))
}
