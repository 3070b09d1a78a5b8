// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Page } from '@/api/types'
import { usePagedList } from './pagedList'

type Read = (cursor: string | null, limit: number, signal: AbortSignal) => Promise<Page<string>>

let scope: EffectScope
const tab = ref('mine')
const read = vi.fn<Read>()
/** Answers that are on their way, in the order of the questions. */
let underWay: ((page: Page<string>) => void)[]

const open = () =>
  scope.run(() =>
    usePagedList<string, string>({
      name: () => tab.value,
      read,
      idOf: (row) => row,
      entryOf: (row) => row,
      renew: (rows) => rows,
    }),
  )!
const settled = async () => {
  await nextTick()
  await new Promise((resolve) => setTimeout(resolve))
}
async function answer(items: string[], next: string | null = null): Promise<void> {
  underWay.shift()!({ items, next })
  await settled()
}

beforeEach(() => {
  setActivePinia(createPinia())
  scope = effectScope()
  tab.value = 'mine'
  underWay = []
  read.mockReset().mockImplementation(() => new Promise((resolve) => underWay.push(resolve)))
})
afterEach(() => scope.stop())

it('shows the first page, then the further ones below it, each row once', async () => {
  const list = open()
  list.start()
  await answer(['a', 'b'], 'after-b')
  void list.more()
  await answer(['b', 'c'])
  expect(list.rows.value).toEqual(['a', 'b', 'c'])
  expect(read.mock.calls.map(([cursor]) => cursor)).toEqual([null, 'after-b'])
})

it('says how far back a search has looked, and forgets it where it went through all', async () => {
  const list = open()
  list.start()
  underWay.shift()!({ items: [], next: 'before-march', lookedBackTo: '2026-03-01T00:00:00Z' })
  await settled()
  expect(list.lookedBackTo.value).toBe('2026-03-01T00:00:00Z')
  void list.more()
  await answer(['old'])
  expect([list.rows.value, list.next.value, list.lookedBackTo.value]).toEqual([['old'], null, null])
})

it('gives up a further page of the tab that was left: none of its rows appears in the new one', async () => {
  const list = open()
  list.start()
  await answer(['a'], 'after-a')
  void list.more()
  tab.value = 'queue'
  await settled()
  await answer(['old'])
  await answer(['new'])
  expect(list.rows.value).toEqual(['new'])
  expect(list.state.value).toBe('ready')
})

it('gives up looking again, too, when the tab changes meanwhile', async () => {
  const list = open()
  list.start()
  await answer(['a'])
  void list.refresh()
  tab.value = 'queue'
  await settled()
  await answer(['old', 'older'])
  await answer(['new'])
  expect(list.rows.value).toEqual(['new'])
  expect(list.fresh.value).toBe(0)
})

it('counts new rows and lets none in until asked', async () => {
  const list = open()
  list.start()
  await answer(['a'])
  void list.refresh()
  await answer(['new', 'a'])
  expect([list.rows.value, list.fresh.value]).toEqual([['a'], 1])
})

it('keeps what is shown when a further page fails, and tries it again', async () => {
  const list = open()
  list.start()
  await answer(['a'], 'after-a')
  read.mockRejectedValueOnce(new Error('lost'))
  await list.more()
  expect([list.rows.value, list.state.value]).toEqual([['a'], 'ready'])
  expect(list.moreProblem.value).not.toBeNull()
  void list.more()
  await answer(['b'])
  expect([list.rows.value, list.moreProblem.value]).toEqual([['a', 'b'], null])
})
