import type { Blown } from '@/api/types'
import { jsonOf, keepJson } from './disk'

interface Receipt {
  /** Idempotency key under which the whistle went out. */
  key: string
  officerId: number
  /** Device time at which the answer came. */
  at: number
  seen: boolean
  blown: Blown
}

const KEPT = 'shaodao.receipts'
const MOST = 20
/** An answer that came while the page was away (a lost session, a reload) is shown when it comes back this soon. */
const RECENT = 5 * 60_000

const all = () => jsonOf<Receipt[]>(KEPT) ?? []

/** What the community got in hand, kept on the device: for a reload, for another window, for after signing in again. */
export function remember(blown: Blown, key: string, officerId: number): void {
  const others = all().filter((one) => one.blown.number !== blown.number)
  keepJson(KEPT, [{ key, officerId, at: Date.now(), seen: false, blown }, ...others].slice(0, MOST))
}

export function receiptOf(number: string): Blown | null {
  return all().find((one) => one.blown.number === number)?.blown ?? null
}

/** The receipt of a draft that has been sent, perhaps from another window. */
export function receiptByKey(key: string): Blown | null {
  return all().find((one) => one.key === key)?.blown ?? null
}

export function markSeen(number: string): void {
  keepJson(
    KEPT,
    all().map((one) => (one.blown.number === number ? { ...one, seen: true } : one)),
  )
}

/** What was changed after an earlier try has been added to the case. */
export function laterAdded(number: string): void {
  keepJson(
    KEPT,
    all().map((one) => (one.blown.number === number ? { ...one, blown: { ...one.blown, later: undefined } } : one)),
  )
}

export function unseenReceipt(officerId: number | undefined): Blown | null {
  const now = Date.now()
  return all().find((one) => !one.seen && one.officerId === officerId && now - one.at < RECENT)?.blown ?? null
}
