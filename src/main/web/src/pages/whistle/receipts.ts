import type { Blown } from '@/api/types'

const KEPT = 'shaodao.receipt.'

/** Receipts of this visit, so that the page that shows one survives a reload. */
export function remember(blown: Blown): void {
  try {
    sessionStorage.setItem(KEPT + blown.number, JSON.stringify(blown))
  } catch {
    // The receipt can be read from the case as well.
  }
}

export function receiptOf(number: string): Blown | null {
  try {
    const text = sessionStorage.getItem(KEPT + number)
    return text ? (JSON.parse(text) as Blown) : null
  } catch {
    return null
  }
}
