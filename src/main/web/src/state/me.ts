import { computed, ref } from 'vue'
import { defineStore } from 'pinia'
import { enterAs, readMe, signIn, signOut } from '@/api/town'
import { asProblem } from '@/api/problem'
import type { Can, Me } from '@/api/types'
import { useTown } from './town'

const KEPT = 'shaodao.me'

/** Who is signed in. Kept on the device as well, so that a page opened without a network still knows whose draft it is. */
export const useMe = defineStore('me', () => {
  const person = ref<Me | null>(null)
  const offlineStart = ref(false)
  let asked: Promise<void> | null = null

  /** Signed in, and nothing is due first. */
  const free = computed(() => person.value !== null && !person.value.due.length)
  const can = computed(() => new Set<Can>(person.value?.can ?? []))

  function ready(): Promise<void> {
    asked ??= load()
    return asked
  }

  async function load(): Promise<void> {
    try {
      take(await readMe())
      offlineStart.value = false
    } catch (error) {
      const problem = asProblem(error)
      person.value = problem.offline ? kept() : null
      offlineStart.value = problem.offline && person.value !== null
      if (problem.offline) asked = null
    }
  }

  function take(me: Me): void {
    person.value = me
    useTown().sync(me.now)
    try {
      localStorage.setItem(KEPT, JSON.stringify(me))
    } catch {
      // A device without storage only loses the offline start.
    }
  }

  async function enter(how: () => Promise<Me>): Promise<Me> {
    await how()
    // The session is a new one: a read plants the token that belongs to it.
    const me = await readMe()
    take(me)
    asked = Promise.resolve()
    return me
  }

  const withPassword = (account: string, password: string, code?: string) =>
    enter(() => signIn(account, password, code))
  const asDemo = (officerId: number) => enter(() => enterAs(officerId))

  async function leave(): Promise<void> {
    await signOut().catch(() => undefined)
    lost()
    try {
      localStorage.removeItem(KEPT)
    } catch {
      // Nothing was kept then.
    }
  }

  /** The session is over; drafts stay on the device. */
  function lost(): void {
    person.value = null
    offlineStart.value = false
    asked = null
  }

  return { person, free, can, offlineStart, ready, load, withPassword, asDemo, leave, lost }
})

function kept(): Me | null {
  try {
    const text = localStorage.getItem(KEPT)
    return text ? (JSON.parse(text) as Me) : null
  } catch {
    return null
  }
}
