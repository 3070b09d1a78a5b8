/**
 * One key per intention of a person. A purpose ("sign task 7", "blow draft 3") keeps its key until the server has
 * given a definite answer; a second tap meanwhile shares the first one's promise, a retry after a lost answer carries
 * the same key.
 */
import { ProblemError } from './problem'

const keys = new Map<string, string>()
const underWay = new Map<string, Promise<unknown>>()

export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID() // only on https and localhost
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function keyFor(purpose: string): string {
  let key = keys.get(purpose)
  if (!key) {
    key = newKey()
    keys.set(purpose, key)
  }
  return key
}

/** Takes up a key that was kept elsewhere, for example in a draft on disk. */
export function adopt(purpose: string, key: string): void {
  keys.set(purpose, key)
}

export function forget(purpose: string): void {
  keys.delete(purpose)
}

/** Runs a write under the key of its purpose. Only an uncertain end keeps the key for the next try. */
export function once<T>(purpose: string, write: (key: string) => Promise<T>): Promise<T> {
  const running = underWay.get(purpose) as Promise<T> | undefined
  if (running) return running
  const started = write(keyFor(purpose))
    .then((answer) => {
      forget(purpose)
      return answer
    })
    .catch((error: unknown) => {
      if (!mayHaveHappened(error)) forget(purpose)
      throw error
    })
    .finally(() => underWay.delete(purpose))
  underWay.set(purpose, started)
  return started
}

function mayHaveHappened(error: unknown): boolean {
  return !(error instanceof ProblemError) || error.uncertain || error.code === 'not-signed-in'
}
