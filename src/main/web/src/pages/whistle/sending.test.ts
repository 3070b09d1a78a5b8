// @vitest-environment happy-dom
import { createApp, type App } from 'vue'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ProblemError } from '@/api/problem'
import type { Blown, Me } from '@/api/types'
import { useDraft, type Draft } from '@/state/drafts'
import { useMe } from '@/state/me'
import { useOutbox } from '@/state/outbox'
import { remember } from '@/state/receipts'
import { useSending } from './sending'
import { freshDraft, type WhistleDraft } from './whistleDraft'

const api = vi.hoisted(() => ({ blow: vi.fn(), preview: vi.fn() }))
vi.mock('@/api/whistles', () => api)
vi.mock('@/api/town', () => ({ uploadFile: vi.fn(), readMe: vi.fn() }))

const LOST = new ProblemError('no-answer', 0, '', '')
const receipt: Blown = { number: '411003-2026-000001', title: '井盖', state: 'AWAITING_CONFIRM', next: '', clocks: [] }
const HOME = '411003002011'
const written = (): WhistleDraft => ({
  ...freshDraft(HOME),
  type: 'ROAD_FACILITY',
  text: '井盖松了，车一过就响',
  tried: '放了反光锥',
  place: '路口',
})

let app: App
let router: Router
let draft: Draft<WhistleDraft>
let sending: ReturnType<typeof useSending>
const refused = vi.fn()

/** Opens the page as after a reload: only what the device keeps is left. */
async function open(): Promise<void> {
  app?.unmount()
  const pinia = createPinia()
  setActivePinia(pinia)
  useMe().person = { officerId: 7 } as Me
  router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:all(.*)*', component: { render: () => null } }],
  })
  await router.push('/whistle')
  app = createApp({
    setup() {
      draft = useDraft<WhistleDraft>('whistle', freshDraft(HOME), 500, () => sending.goneElsewhere())
      sending = useSending(draft, HOME, refused)
      return () => null
    },
  })
  app.use(pinia).use(router).mount(document.createElement('div'))
  await settled()
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

async function write(): Promise<void> {
  draft.content.value = { ...written(), key: draft.content.value.key }
  await settled()
}

beforeEach(async () => {
  localStorage.clear()
  vi.resetAllMocks()
  await open()
  await write()
})
afterEach(() => app.unmount())

it('leads to the receipt and an empty page', async () => {
  api.blow.mockResolvedValue(receipt)
  await sending.press('ROUTINE')
  await settled()
  expect(router.currentRoute.value.path).toBe('/whistle/sent/411003-2026-000001')
  expect(draft.content.value.text).toBe('')
})

it('sends once for two presses', async () => {
  api.blow.mockResolvedValue(receipt)
  await Promise.all([sending.press('ROUTINE'), sending.press('ROUTINE')])
  expect(api.blow).toHaveBeenCalledOnce()
})

it('waits when no answer comes, survives a reload and goes out with the same key', async () => {
  api.blow.mockRejectedValueOnce(LOST)
  await sending.press('ROUTINE')
  const key = draft.content.value.key
  expect(sending.waiting.value?.key).toBe(key)
  await open()
  expect(sending.waiting.value?.key).toBe(key)
  expect(draft.content.value.text).toBe(written().text)
  api.blow.mockResolvedValueOnce(receipt)
  await useOutbox().flush()
  await settled()
  expect(api.blow.mock.calls.map((call) => call[1])).toEqual([key, key])
  expect(router.currentRoute.value.path).toContain('/whistle/sent/')
})

it('can be taken back to be changed, and remembers what was on its way before', async () => {
  api.blow.mockRejectedValueOnce(LOST)
  await sending.press('ROUTINE')
  const key = draft.content.value.key
  sending.takeBack(sending.waiting.value!)
  expect(sending.waiting.value).toBeNull()
  expect(draft.content.value).toMatchObject({ key, text: written().text })
  expect(draft.content.value.earlier.map((body) => body.text)).toEqual([written().text])
  draft.content.value.text = '井盖松了，改过的话'
  api.blow.mockImplementation((body: { text: string }) =>
    body.text === written().text
      ? Promise.resolve(receipt)
      : Promise.reject(new ProblemError('idempotency-key-reused', 409, '', '')),
  )
  await sending.press('ROUTINE')
  await settled()
  expect(router.currentRoute.value.path).toContain(receipt.number)
})

it('lets another whistle be written while one waits', async () => {
  api.blow.mockRejectedValue(LOST)
  await sending.press('ROUTINE')
  const first = draft.content.value.key
  sending.another()
  await settled()
  expect(draft.content.value.key).not.toBe(first)
  expect(sending.others.value.map((item) => item.key)).toEqual([first])
  sending.takeBack(sending.others.value[0]!)
  expect(draft.content.value).toMatchObject({ key: first, text: written().text })
})

it('brings a no back onto the page, also one that came while the page was away', async () => {
  const no = new ProblemError('invalid-input', 422, '要改', '', [{ field: 'place', message: '写清楚' }])
  api.blow.mockRejectedValue(no)
  await sending.press('ROUTINE')
  expect(refused).toHaveBeenCalledWith(no)
  expect(useOutbox().mine).toEqual([])
  api.blow.mockRejectedValueOnce(LOST)
  await sending.press('ROUTINE')
  await useOutbox().flush()
  refused.mockClear()
  await open()
  expect(refused.mock.calls[0]![0]).toMatchObject({ code: 'invalid-input', errors: no.errors })
  expect(draft.content.value.text).toBe(written().text)
})

it('shows the receipt when another window has sent this draft', async () => {
  remember(receipt, draft.content.value.key, 7)
  sending.goneElsewhere()
  await settled()
  expect(router.currentRoute.value.path).toContain(receipt.number)
})

it('does not send again what this draft has sent already', async () => {
  remember(receipt, draft.content.value.key, 7)
  await sending.press('ROUTINE')
  expect(api.blow).not.toHaveBeenCalled()
  expect(sending.known.value?.number).toBe(receipt.number)
  sending.asAnother()
  api.blow.mockResolvedValue(receipt)
  await sending.press('ROUTINE')
  expect(api.blow).toHaveBeenCalledOnce()
})

it('shows an answer that came while somebody was signing in again', async () => {
  sending.startOver()
  remember(receipt, 'gone', 7)
  await open()
  expect(router.currentRoute.value.path).toContain(receipt.number)
})

it('has its key on the device before the first letter', async () => {
  localStorage.clear()
  await open()
  const kept = JSON.parse(localStorage.getItem('shaodao.draft.7.whistle')!) as { content: WhistleDraft }
  expect(kept.content.key).toBe(draft.content.value.key)
})
