import { onScopeDispose, ref, type Ref } from 'vue'

/** Whether the page is as narrow as a phone. */
export function usePhone(): Ref<boolean> {
  const media = window.matchMedia('(max-width: 640px)')
  const narrow = ref(media.matches)
  const changed = () => (narrow.value = media.matches)
  media.addEventListener('change', changed)
  onScopeDispose(() => media.removeEventListener('change', changed))
  return narrow
}
