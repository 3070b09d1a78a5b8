import { onMounted, onUnmounted } from 'vue'

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
