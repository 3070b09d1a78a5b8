import { computed, ref } from 'vue'
import { defineStore } from 'pinia'
import { newKey } from '@/api/intents'
import { asProblem, ProblemError } from '@/api/problem'
import { claim, complete } from '@/api/tasks'
import { blow, preview } from '@/api/whistles'
import type { FieldProblem } from '@/api/problem'
import type { Blown, BlowWhistle, TaskRow } from '@/api/types'
import { dropJson, jsonOf, keepJson } from './disk'
import { draftName } from './drafts'
import { dropFile, sendAll, sendTaken, type KeptFile } from './files'
import { useMe } from './me'
import { remember } from './receipts'

interface Common {
  id: string
  /** Idempotency key: one intention, one key, however often it is tried. */
  key: string
  officerId: number
  title: string
  /** Device time at which it was pressed. */
  at: number
  files: KeptFile[]
  problem: { code: string; title: string; detail: string; errors?: FieldProblem[] } | null
}

export interface BlowItem extends Common {
  kind: 'blow'
  body: BlowWhistle
  /** The person left the level to the rules, which could not be asked without a network. */
  levelByRule: boolean
  /** Bodies tried before under this key, whose answer never came: one of them may have arrived. */
  earlier?: BlowWhistle[]
  /** Whether this body has been on its way. */
  attempted?: boolean
  /** What stood on the page, for going on with it. */
  draft?: unknown
}

export interface CompleteItem extends Common {
  kind: 'complete'
  taskId: string
  outcome: string | null
  data: Record<string, unknown>
  version: number
  /** Nobody had it when it was sent: it is taken first. */
  claimFirst?: boolean
  row?: TaskRow
}

export type OutboxItem = BlowItem | CompleteItem
export type Fresh<T extends OutboxItem> = Omit<T, 'id' | 'at' | 'officerId' | 'problem'>

const KEPT = 'shaodao.outbox'

/** What was pressed and has not yet been answered. Kept on the device; sent in the order in which it was pressed. */
export const useOutbox = defineStore('outbox', () => {
  const all = ref<OutboxItem[]>(jsonOf<OutboxItem[]>(KEPT) ?? [])
  const sending = new Map<string, Promise<unknown>>()
  const arrived = ref<{ item: OutboxItem; answer: unknown } | null>(null)

  const mine = computed(() => all.value.filter((item) => item.officerId === useMe().person?.officerId))
  const waiting = computed(() => mine.value.filter((item) => !item.problem))
  const refused = computed(() => mine.value.filter((item) => item.problem))

  const keep = () => keepJson(KEPT, all.value)

  /** Puts something into the outbox; the same key twice is the same thing. */
  function add<T extends OutboxItem>(fresh: Fresh<T>): T {
    const known = all.value.find((item) => item.key === fresh.key)
    const item = {
      ...fresh,
      id: known?.id ?? newKey(),
      at: known?.at ?? Date.now(),
      officerId: useMe().person?.officerId ?? 0,
      problem: null,
    } as unknown as T
    all.value = [...all.value.filter((other) => other.id !== item.id), item]
    keep()
    return all.value.find((other) => other.id === item.id) as T
  }

  /**
   * Sends one. Settles when the server has answered; an answer that never comes leaves it waiting and throws.
   *
   * @param late long after it was pressed: a whistle does not wait for a person because of a photo that is not taken
   */
  function send(item: OutboxItem, late = false): Promise<unknown> {
    const running = sending.get(item.id)
    if (running) return running
    const started = attempt(item, late).finally(() => sending.delete(item.id))
    sending.set(item.id, started)
    return started
  }

  async function attempt(item: OutboxItem, late: boolean): Promise<unknown> {
    try {
      const answer = item.kind === 'blow' ? await sendBlow(item, late) : await sendComplete(item)
      settle(item)
      arrived.value = { item, answer }
      return answer
    } catch (error) {
      const problem = asProblem(error)
      if (!problem.uncertain && problem.code !== 'not-signed-in') refuse(item, problem)
      keep()
      throw problem
    }
  }

  async function sendBlow(item: BlowItem, late: boolean): Promise<Blown> {
    const attachments = await (late ? sendTaken : sendAll)(item.files)
    if (item.levelByRule) {
      const { type, harm, persons, minor, weapon, regionCode, text } = item.body
      const proposed = await preview({ type, harm, persons, minor, weapon, regionCode, text })
      item.body = { ...item.body, level: proposed.level }
      item.levelByRule = false
    }
    item.body = { ...item.body, attachments }
    item.attempted = true
    keep()
    const sent = await blow(item.body, item.key).catch((error: unknown) => arrivedBefore(item, error))
    const left = item.files.flatMap(({ name, refused }) => (refused ? [`${name}：${refused.detail}`] : []))
    const blown = left.length ? { ...sent, left } : sent
    remember(blown, item.key, item.officerId)
    return blown
  }

  /** The key is known with another body: an earlier try did arrive, and its own body brings its receipt back. */
  async function arrivedBefore(item: BlowItem, error: unknown): Promise<Blown> {
    if (asProblem(error).code !== 'idempotency-key-reused') throw error
    for (const body of item.earlier ?? []) {
      try {
        const blown = await blow(body, item.key)
        const attachments = (item.body.attachments ?? []).filter((id) => !body.attachments?.includes(id))
        return { ...blown, later: { text: item.body.text, attachments } }
      } catch (other) {
        if (asProblem(other).code !== 'idempotency-key-reused') throw other
      }
    }
    throw error
  }

  async function sendComplete(item: CompleteItem): Promise<TaskRow> {
    const attachments = await sendAll(item.files)
    if (item.claimFirst && item.row) {
      item.version = (await claim(item.row)).version
      item.claimFirst = false
    }
    keep()
    return complete(
      item.taskId,
      { outcome: item.outcome, data: item.data, attachments, version: item.version },
      item.key,
    )
  }

  /** It has arrived: the draft it came from is done with. */
  function settle(item: OutboxItem): void {
    drop(item.id)
    item.files.forEach(dropFile)
    const name = draftName(item.officerId, item.kind === 'blow' ? 'whistle' : `task.${item.taskId}`)
    // A whistle begun meanwhile stays.
    const other = item.kind === 'blow' && jsonOf<{ content?: { key?: string } }>(name)?.content?.key !== item.key
    if (!other) dropJson(name)
  }

  /** A definite no. Nothing was stored under a whistle's key, so the draft goes on with it; others get a new one. */
  function refuse(item: OutboxItem, problem: ProblemError): void {
    const { code, title, detail, errors } = problem
    item.problem = { code, title, detail, errors }
    if (item.kind !== 'blow') item.key = newKey()
  }

  function drop(id: string): void {
    all.value = all.value.filter((item) => item.id !== id)
    keep()
  }

  async function flush(): Promise<void> {
    if (!useMe().person) return
    for (const item of [...waiting.value]) {
      try {
        await send(item, true)
      } catch (error) {
        if (asProblem(error).uncertain || asProblem(error).code === 'not-signed-in') return
      }
    }
  }

  /** Another window has put something in or has sent it. What is on its way from here stays. */
  window.addEventListener('storage', (event) => {
    if (event.key !== KEPT) return
    const there = jsonOf<OutboxItem[]>(KEPT) ?? []
    const here = new Map(all.value.map((item) => [item.id, item]))
    const kept = there.map((item) => (sending.has(item.id) && here.get(item.id)) || item)
    const leaving = all.value.filter((item) => sending.has(item.id) && !there.some((other) => other.id === item.id))
    all.value = [...kept, ...leaving]
  })

  return { mine, waiting, refused, arrived, add, send, drop, flush }
})
