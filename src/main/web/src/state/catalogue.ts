import { ref } from 'vue'
import { defineStore } from 'pinia'
import { readCatalogue } from '@/api/town'
import type { Catalogue, Term } from '@/api/types'

const KEPT = 'shaodao.catalogue'
const EMPTY: Catalogue = {
  types: [],
  levels: [],
  harms: [],
  persons: [],
  partyRoles: [],
}

/** The words of the town. Kept on the device, so that a whistle can be written without a network. */
export const useCatalogue = defineStore('catalogue', () => {
  const words = ref<Catalogue>(kept() ?? EMPTY)
  let asked: Promise<void> | null = null

  function load(): Promise<void> {
    asked ??= readCatalogue()
      .then((read) => {
        words.value = { ...EMPTY, ...read }
        localStorage.setItem(KEPT, JSON.stringify(read))
      })
      .catch(() => {
        asked = null
      })
    return asked
  }

  function nameOf(list: keyof Catalogue, code: string | null | undefined): string {
    const found = (words.value[list] as Term[]).find((term) => term.code === code)
    return found?.name ?? code ?? ''
  }

  return { words, load, nameOf }
})

function kept(): Catalogue | null {
  try {
    const text = localStorage.getItem(KEPT)
    return text ? (JSON.parse(text) as Catalogue) : null
  } catch {
    return null
  }
}
