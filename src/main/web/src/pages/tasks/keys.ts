import { onMounted, onUnmounted, watch, type WatchSource } from 'vue'

export type TaskKeys = Partial<Record<'j' | 'k' | 'x' | 'c' | 'Enter' | '?', () => void>>

/** Whether a key press belongs to somebody typing, to an open dialog or to the browser. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  const target = event.target as HTMLElement | null
  if (!target?.closest) return false
  if (
    target.closest('input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=menu]')
  )
    return true
  return event.key === 'Enter' && target.closest('a, button, input, label') !== null
}

/** One-letter keys of a page. */
export function useKeys(keys: TaskKeys): void {
  const onKey = (event: KeyboardEvent) => {
    const act = keys[event.key as keyof TaskKeys]
    if (!act || isTyping(event)) return
    event.preventDefault()
    act()
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onUnmounted(() => window.removeEventListener('keydown', onKey))
}

/**
 * The keyboard goes where the mark goes: Enter and Tab go on from that row and not from what was used before.
 *
 * @param marked what the mark is on
 */
export function useMark(marked: WatchSource): void {
  watch(
    marked,
    () => {
      const row = document.querySelector('li[aria-current=true]')
      row?.scrollIntoView({ block: 'nearest' })
      row?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
    },
    { flush: 'post' },
  )
}
