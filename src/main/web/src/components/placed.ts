/**
 * Places what opens by the window and not by the page. What is placed by the page is for a moment somewhere else than under
 * the finger when the page scrolls while it opens.
 */
export const PLACED = {
  strategy: 'fixed' as const,
  modifiers: [{ name: 'preventOverflow', options: { padding: 8 } }],
}
