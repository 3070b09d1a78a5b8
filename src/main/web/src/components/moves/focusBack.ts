import { onMounted, onUnmounted } from 'vue'

/** What had the focus last outside of menus and dialogs: where one goes back to after them. */
let last: HTMLElement | null = null
let watchers = 0

const floats = (element: Element) => element.closest('[role=menu], [role=dialog], .el-popper') !== null

function seen(event: FocusEvent): void {
  if (event.target instanceof HTMLElement && !floats(event.target)) last = event.target
}

/**
 * Gives the focus back when a dialog has closed. A dialog opened from a menu would lose it: the item that was pressed is
 * gone by then, its menu's button is not.
 */
export function useFocusBack(): () => void {
  onMounted(() => watchers++ || document.addEventListener('focusin', seen))
  onUnmounted(() => --watchers || document.removeEventListener('focusin', seen))
  return () =>
    // The dialog's own trap lets go after it has told that it is closed.
    void setTimeout(() => {
      const here = document.activeElement
      if ((!here || here === document.body || floats(here)) && last?.isConnected) last.focus()
    })
}
