import { createPinia, setActivePinia } from 'pinia'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TaskView } from '@/api/types'
import type { Me } from '@/api/types'
import { useMe } from '@/state/me'
import { useOutbox } from '@/state/outbox'
import { useTaskWork } from './taskWork'

vi.mock('element-plus', () => ({ ElMessage: vi.fn() }))
vi.mock('element-plus/es/components/message/style/css', () => ({}))

const way = (value: string) => ({ value, label: value, consequence: null, unavailable: null })
const TASK = {
  row: { id: 't1', path: 'whistle/verify', name: '社区核实', title: '路面塌陷', state: 'OPEN', ownerId: 7, version: 3 },
  form: { components: [{ key: 'reason', type: 'textarea' }] },
  data: {},
  outcomes: [way('solved'), way('partly')],
  moves: [],
  mine: true,
  mayWork: true,
} as unknown as TaskView
const KEPT = 'shaodao.draft.7.task.t1'

let scope: EffectScope
let arrived: ReturnType<typeof vi.fn<() => void>>

/** Opens the task as the page does; what was open before is left, as by a reload. */
function open() {
  scope?.stop()
  scope = effectScope()
  return scope.run(() => useTaskWork(ref(TASK), ['reason'], () => arrived()))!
}

function answer(status: number, body: unknown): void {
  vi.stubGlobal(
    'fetch',
    vi.fn(() =>
      Promise.resolve(
        new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } }),
      ),
    ),
  )
}

const sent = () =>
  vi.mocked(fetch).mock.calls.map(([path, options]) => ({
    path,
    key: (options?.headers as Record<string, string>)['Idempotency-Key'],
    body: JSON.parse(String(options?.body)) as unknown,
  }))

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
  useMe().person = { officerId: 7, can: ['task.work'] } as unknown as Me
  arrived = vi.fn<() => void>()
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

describe('a task half done', () => {
  it('survives a reload with its outcome and what was typed', async () => {
    const work = open()
    work.started({ reason: '' })
    work.outcome = 'partly'
    work.changed({ reason: '路灯还没修𠮷' })
    await nextTick()
    const again = open()
    expect(again.found).toBe(true)
    expect(again.outcome).toBe('partly')
    expect(again.draft.content.values).toEqual({ reason: '路灯还没修𠮷' })
  })

  it('is not there for another person on the same device', async () => {
    const work = open()
    work.started({ reason: '' })
    work.changed({ reason: '写了一半' })
    scope.stop()
    useMe().person = { officerId: 8, can: ['task.work'] } as unknown as Me
    expect(open().found).toBe(false)
  })

  it('keeps nothing when nothing was changed', () => {
    const work = open()
    work.started({ reason: '' })
    work.changed({ reason: '' })
    scope.stop()
    expect(localStorage.getItem(KEPT)).toBeNull()
  })

  it('stays after a definite no, and nothing waits to be sent', async () => {
    answer(422, { type: 'urn:shaodao:form-invalid', status: 422, errors: [{ field: 'reason', message: '太短' }] })
    const work = open()
    work.started({ reason: '' })
    work.outcome = 'partly'
    work.changed({ reason: '短' })
    await work.send({ reason: '短' })
    expect(work.problem?.of('reason')).toBe('太短')
    expect(work.workable).toBe(true)
    expect(useOutbox().mine).toHaveLength(0)
    expect(open().draft.content.values).toEqual({ reason: '短' })
  })

  it('waits after an answer that never came, and goes out again under the same key', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('network'))),
    )
    const work = open()
    work.outcome = 'solved'
    await work.send({ reason: '' })
    expect(work.parcel).not.toBeNull()
    expect(work.workable).toBe(false)
    const first = sent()[0]!
    answer(200, { id: 't1', state: 'DONE' })
    await work.deliver(work.parcel!)
    await nextTick()
    expect(sent()[0]).toEqual(first)
    expect(first.body).toEqual({
      outcome: 'solved',
      data: { reason: '', outcome: 'solved' },
      attachments: [],
      version: 3,
    })
    expect(arrived).toHaveBeenCalledOnce()
    expect(localStorage.getItem(KEPT)).toBeNull()
  })

  it('gets another key when it was changed after the answer was lost', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('network'))),
    )
    const work = open()
    work.outcome = 'partly'
    await work.send({ reason: '还差一盏灯' })
    const first = sent()[0]!
    work.editAgain()
    expect(work.workable).toBe(true)
    answer(200, { id: 't1', state: 'DONE' })
    await work.send({ reason: '还差两盏灯' })
    expect(sent()[0]!.key).not.toBe(first.key)
  })
})
