import { onMounted, onUnmounted } from 'vue'

/** What had the focus last outside of menus and dialogs: where one goes back to after them. */
let last: HTMLElement | null = null
let watchers = 0

function seen(event: FocusEvent): void {
  const target = event.target
  if (target instanceof HTMLElement && !target.closest('[role=menu], [role=dialog], .el-popper')) last = target
}

/**
 * Gives the focus back when a dialog has closed. A dialog opened from a menu would lose it: the item that was pressed is
 * gone by then, its menu's button is not.
 */
export function useFocusBack(): () => void {
  onMounted(() => watchers++ || document.addEventListener('focusin', seen))
  onUnmounted(() => --watchers || document.removeEventListener('focusin', seen))
  return () => {
    const here = document.activeElement
    if ((!here || here === document.body) && last?.isConnected) last.focus()
  }
}
