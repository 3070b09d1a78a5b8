import { onMounted, onUnmounted, type Ref } from 'vue'

/** Calls when the foot of a list, an element below its last row, comes near the screen. */
export function useFoot(foot: Ref<HTMLElement | undefined>, near: () => void): void {
  const watcher =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && near(), { rootMargin: '400px' })
  onMounted(() => foot.value && watcher?.observe(foot.value))
  onUnmounted(() => watcher?.disconnect())
}
