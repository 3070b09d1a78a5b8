import { ref } from 'vue'
import { wordsOf } from '@/state/says'

/** What came of one of several: {@link wrong} is empty where it went well. */
export interface Came {
  name: string
  wrong: string
}

/** Does the same with each of several things, one after another, and keeps what came of each. */
export function useMoves() {
  const busy = ref(false)
  /** Of the only one. */
  const problem = ref('')
  /** To be read, where not all of several went well. */
  const results = ref<Came[]>([])

  function begin(): void {
    problem.value = ''
    results.value = []
  }

  /** @returns whether all went well */
  async function each<T>(
    items: T[],
    nameOf: (item: T) => string,
    act: (item: T) => Promise<unknown>,
  ): Promise<boolean> {
    begin()
    busy.value = true
    const came: Came[] = []
    for (const item of items) {
      const wrong = await act(item).then(() => '', inWords)
      came.push({ name: nameOf(item), wrong })
    }
    busy.value = false
    if (came.every(({ wrong }) => !wrong)) return true
    if (came.length === 1) problem.value = came[0]!.wrong
    else results.value = came
    return false
  }

  return { busy, problem, results, begin, each }
}

function inWords(error: unknown): string {
  const { title, detail } = wordsOf(error)
  return detail && detail !== title ? `${title}。${detail}` : title
}
