/**
 * A menu that is too long scrolls in a box around it; whoever has no mouse must be able to reach that box. Put on the
 * menu itself.
 */
export const vMenuScroll = {
  mounted: (menu: HTMLElement) => menu.closest('.el-scrollbar__wrap')?.setAttribute('tabindex', '0'),
}
