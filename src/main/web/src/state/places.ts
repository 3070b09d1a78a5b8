import { computed } from 'vue'
import { useMe } from './me'

/** Pages of those who keep something, beside the work on cases: each by its name in the navigation. */
const KEPT = [
  { name: 'registers', to: '/registers', icon: 'file-text', needs: 'register.read' },
  { name: 'accounts', to: '/accounts', icon: 'user-cog', needs: 'account.keep' },
  { name: 'codes', to: '/account-codes', icon: 'key-round', needs: 'account.code' },
  { name: 'record', to: '/record', icon: 'copy-check', needs: 'audit.read' },
] as const

/** What the person is offered: by some posts no case may be read, and no task is ever theirs. */
export function usePlaces() {
  const me = useMe()
  const reads = computed(() => me.can.has('case.read'))
  const kept = computed(() => KEPT.filter((place) => me.can.has(place.needs)))
  return { reads, kept }
}
