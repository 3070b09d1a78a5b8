import { computed, onScopeDispose, ref, type Ref } from 'vue'
import { readCase, readClocks } from '@/api/whistles'
import type { CaseView, ClockChip, ClockView } from '@/api/types'
import { useLive } from '@/state/live'

export function chipOf(clock: ClockView): ClockChip {
  return { ...clock, clockId: clock.id }
}

/** A case on the screen: read once, read again quietly whenever something in it has changed. */
export function useCase(number: Ref<string>) {
  const view = ref<CaseView | null>(null)
  const clocks = ref<ClockView[]>([])
  const problem = ref<unknown>(null)
  /** Counts up with every change, for the tabs that read for themselves. */
  const beat = ref(0)
  const live = useLive()

  async function load(): Promise<void> {
    problem.value = null
    try {
      ;[view.value, clocks.value] = await Promise.all([
        readCase(number.value),
        readClocks(number.value).catch(() => []),
      ])
    } catch (error) {
      problem.value = error
    }
  }

  async function refresh(): Promise<void> {
    if (!number.value) return
    try {
      ;[view.value, clocks.value] = await Promise.all([
        readCase(number.value),
        readClocks(number.value).catch(() => clocks.value),
      ])
      problem.value = null
      beat.value += 1
    } catch {
      // What is shown stays; the next change tries again.
    }
  }

  let later: ReturnType<typeof setTimeout> | undefined
  const unhear = live.onChange((change) => {
    if (change.case !== number.value) return
    clearTimeout(later)
    later = setTimeout(() => void refresh(), 500)
  })
  const unback = live.onBack(() => void (view.value ? refresh() : load()))
  onScopeDispose(() => {
    unhear()
    unback()
    clearTimeout(later)
  })

  const running = computed(() =>
    clocks.value.filter((clock) => clock.state === 'RUNNING' || clock.state === 'SUSPENDED'),
  )

  return { view, clocks, running, problem, beat, load, refresh }
}
