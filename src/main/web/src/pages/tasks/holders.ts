import { computed, ref, watch, type Ref } from 'vue'
import { taskHolders } from '@/api/tasks'
import type { TaskHolder, TaskTab } from '@/api/types'

/** Tabs with tasks in other hands; in whose hands one's own are one knows. */
const OF_OTHERS: string[] = ['started', 'copied', 'watched'] satisfies TaskTab[]

const once = (pairs: [string, string][]) =>
  [...new Map(pairs.filter(([value, label]) => value && label))]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh'))

/** Departments and people a tab can be narrowed to, the people to those of the department that is chosen. */
export function useHolders(tab: Ref<string>, agency: Ref<string>) {
  const holders = ref<TaskHolder[]>([])
  const offered = computed(() => OF_OTHERS.includes(tab.value))

  async function read(): Promise<void> {
    holders.value = []
    if (!offered.value) return
    const asked = tab.value
    // Without them the other filters serve as well.
    const found = await taskHolders(asked as TaskTab).catch(() => [])
    if (asked === tab.value) holders.value = found
  }

  watch(tab, read, { immediate: true })
  return {
    offered,
    agencies: computed(() => once(holders.value.map((one) => [one.agencyId, one.agencyName]))),
    people: computed(() =>
      once(
        holders.value
          .filter((one) => !agency.value || one.agencyId === agency.value)
          .map((one) => [String(one.ownerId ?? ''), one.ownerName ?? '']),
      ),
    ),
  }
}
