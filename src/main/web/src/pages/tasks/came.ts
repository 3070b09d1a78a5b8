import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDays, useQuery } from '@/state/urlState'

/** When the tasks of the list came, as the address has it. */
export function useCame() {
  const { t } = useI18n()
  const within = useQuery('within')
  const days = useDays('cameFrom', 'cameUntil', ['within'])
  const spans = computed(() => [
    { value: '', label: t('common.all') },
    ...['1', '7', '30'].map((value) => ({ value, label: t(`tasks.filter.days.${value}`) })),
  ])
  /** In words, nothing for whenever. */
  const said = computed(() => {
    const [from, until] = days.value
    if (from || until) return t('tasks.filter.daysSaid', { from: from || '…', until: until || '…' })
    return within.value && spans.value.find(({ value }) => value === within.value)?.label
  })
  return { within, days, spans, said }
}
