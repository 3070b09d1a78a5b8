import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { duplicates, preview } from '@/api/whistles'
import { asProblem } from '@/api/problem'
import type { Duplicate, Preview } from '@/api/types'
import { useLive } from '@/state/live'
import { LIMITS, type WhistleDraft } from './whistleDraft'

/** Milliseconds of quiet before the rules are asked, and before likely duplicates are looked for. */
export const PAUSE = { rules: 500, alike: 800 }

/** Asks the rules while somebody writes: which level, who must come, by when, and whether it was blown before. */
export function useAsking(draft: Ref<WhistleDraft>) {
  /** What the rules propose. */
  const proposed = ref<Preview | null>(null)
  /** The same with the level that was chosen instead. */
  const shown = ref<Preview | null>(null)
  const alike = ref<Duplicate[]>([])
  const asking = ref(false)
  const problem = ref<unknown>(null)
  let stop = new AbortController()
  let stopAlike = new AbortController()
  let later: ReturnType<typeof setTimeout> | undefined
  let laterAlike: ReturnType<typeof setTimeout> | undefined

  const enough = () => Boolean(draft.value.type && /^\d{12,16}$/.test(draft.value.regionCode))

  async function ask(): Promise<void> {
    stop.abort()
    if (!enough()) {
      proposed.value = shown.value = problem.value = null
      asking.value = false
      return
    }
    stop = new AbortController()
    const mine = stop
    asking.value = true
    const { type, harm, persons, minor, weapon, regionCode, text, level } = draft.value
    const question = { type, harm, persons, minor, weapon, regionCode, text: text.trim().slice(0, LIMITS.text) }
    try {
      const answer = await preview(question, mine.signal)
      const chosen = level && level !== answer.level ? await preview({ ...question, level }, mine.signal) : answer
      if (mine.signal.aborted) return
      proposed.value = answer
      shown.value = chosen
      problem.value = null
      if (level === answer.level) draft.value.level = ''
    } catch (error) {
      if (mine.signal.aborted) return
      problem.value = asProblem(error)
    } finally {
      if (!mine.signal.aborted) asking.value = false
    }
  }

  async function look(): Promise<void> {
    stopAlike.abort()
    const { type, regionCode, place, text } = draft.value
    if (!type || !regionCode || (place.trim().length < 2 && text.trim().length < 6)) {
      alike.value = []
      return
    }
    stopAlike = new AbortController()
    const mine = stopAlike
    const found = await duplicates(
      { type, regionCode, place: place.trim(), text: text.trim().slice(0, 300) },
      mine.signal,
    ).catch(() => null)
    if (!mine.signal.aborted && found) alike.value = found
  }

  function soon(): void {
    clearTimeout(later)
    later = setTimeout(() => void ask(), PAUSE.rules)
  }

  watch(
    () => {
      const { type, harm, persons, minor, weapon, regionCode, text, level } = draft.value
      return JSON.stringify([type, harm, persons, minor, weapon, regionCode, text.trim(), level])
    },
    soon,
    { immediate: true },
  )
  watch(
    () => [draft.value.type, draft.value.regionCode, draft.value.place, draft.value.text].join('\n'),
    () => {
      clearTimeout(laterAlike)
      laterAlike = setTimeout(() => void look(), PAUSE.alike)
    },
    { immediate: true },
  )
  const unback = useLive().onBack(() => {
    soon()
    void look()
  })
  onScopeDispose(() => {
    unback()
    clearTimeout(later)
    clearTimeout(laterAlike)
    stop.abort()
    stopAlike.abort()
  })

  return { proposed, shown, alike, asking, problem, ask }
}
