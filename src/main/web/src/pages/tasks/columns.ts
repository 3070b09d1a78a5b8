/** What a row may show besides the matter and its clock, in this order; widths in pixels. */
export const COLUMNS = { waiter: 104, last: 180, agency: 140, owner: 72, came: 96 } as const
export type Column = keyof typeof COLUMNS

export const USUAL: Column[] = ['waiter', 'last']
/** More would leave no room for the matter. */
export const MOST = 3

/** The columns an address asks for; those of everybody where it asks for none. */
export function columnsOf(asked: string): Column[] {
  const names = asked.split('.')
  const known = (Object.keys(COLUMNS) as Column[]).filter((name) => names.includes(name)).slice(0, MOST)
  return asked === 'none' ? [] : known.length ? known : USUAL
}

/** For the address; empty for those of everybody. */
export function askedFor(columns: Column[]): string {
  const chosen = (Object.keys(COLUMNS) as Column[]).filter((name) => columns.includes(name)).join('.')
  return chosen === USUAL.join('.') ? '' : chosen || 'none'
}

/** How the grid of heads and rows is divided: box, matter, clock, the columns, button. */
export function gridOf(columns: Column[]): string {
  const widths = columns.map((name) => `${COLUMNS[name]}px`).join(' ')
  return `18px minmax(0, 1fr) 252px ${widths} 76px`
}
