import { computed, type Ref } from 'vue'
import type { CaseCan, CaseOpened } from '@/api/types'
import type { Can } from '@/api/types'
import { useMe } from '@/state/me'

export type CaseAction = Exclude<CaseCan, 'reveal' | 'protect'>
export type TaskMoveCode = 'claim' | 'release' | 'handOver' | 'moveQueue'
export type ActionCode = CaseAction | TaskMoveCode

const RIGHT: Record<CaseAction, Can> = {
  note: 'note.write',
  urge: 'urge',
  copy: 'copy',
  withdraw: 'whistle.withdraw',
  cancel: 'whistle.cancel',
}
const ORDER: CaseAction[] = ['note', 'urge', 'copy', 'withdraw', 'cancel']

/** What this person may do with the case: as the case allows and as the post allows. */
export function useCaseActions(file: Ref<CaseOpened | null>) {
  const me = useMe()
  return computed(() => ORDER.filter((code) => file.value?.can.includes(code) && me.can.has(RIGHT[code])))
}
