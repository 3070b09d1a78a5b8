import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { dropJson, jsonOf, keepJson } from './disk'
import { useMe } from './me'

interface Kept<T> {
  at: number
  content: T
}

const PREFIX = 'shaodao.draft.'

/** Drafts belong to a person: who signs in on the same device next sees only his own. */
export function draftName(officerId: number | undefined, name: string): string {
  return `${PREFIX}${officerId ?? 0}.${name}`
}

export interface Draft<T> {
  content: Ref<T>
  /** When it was last kept (device time), null while nothing has been written. */
  savedAt: Ref<number | null>
  /** Whether something written earlier was found. */
  found: boolean
  /** False when the device has no room left. */
  kept: Ref<boolean>
  saveNow: () => void
  clear: (fresh: T) => void
}

/**
 * Something half written, kept on this device half a second after each change and when the page goes away. Two windows
 * of one person show the same draft: what is kept by one is taken over by the other.
 *
 * @param wait milliseconds to wait after a change
 * @param gone called when another window is done with the draft
 */
export function useDraft<T extends object>(name: string, fresh: T, wait = 500, gone?: () => void): Draft<T> {
  const key = draftName(useMe().person?.officerId, name)
  const before = jsonOf<Kept<T>>(key)
  const content = ref(before ? { ...fresh, ...before.content } : fresh) as Ref<T>
  const savedAt = ref<number | null>(before?.at ?? null)
  const kept = ref(true)
  let timer: ReturnType<typeof setTimeout> | undefined
  let dirty = false
  let silent = false

  function saveNow(): void {
    clearTimeout(timer)
    if (!dirty) return
    dirty = false
    const at = Date.now()
    kept.value = keepJson(key, { at, content: content.value } satisfies Kept<T>)
    if (kept.value) savedAt.value = at
  }

  watch(
    content,
    () => {
      if (silent) {
        silent = false
        return
      }
      dirty = true
      clearTimeout(timer)
      timer = setTimeout(saveNow, wait)
    },
    { deep: true, flush: 'sync' },
  )

  function clear(next: T): void {
    clearTimeout(timer)
    dirty = false
    silent = true
    content.value = next
    silent = false
    savedAt.value = null
    dropJson(key)
  }

  function elsewhere(event: StorageEvent): void {
    if (event.key !== key || dirty) return
    if (event.newValue === null) return gone?.()
    const other = jsonOf<Kept<T>>(key)
    if (!other) return
    silent = true
    content.value = { ...fresh, ...other.content }
    silent = false
    savedAt.value = other.at
  }

  const leaving = () => saveNow()
  window.addEventListener('storage', elsewhere)
  window.addEventListener('pagehide', leaving)
  document.addEventListener('visibilitychange', leaving)
  onScopeDispose(() => {
    saveNow()
    window.removeEventListener('storage', elsewhere)
    window.removeEventListener('pagehide', leaving)
    document.removeEventListener('visibilitychange', leaving)
  })

  return { content, savedAt, found: before !== null, kept, saveNow, clear }
}
