import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BlowWhistle, Me } from '@/api/types'
import { useMe } from './me'
import { useOutbox, type BlowItem, type Fresh } from './outbox'

const body = {
  type: 'NOISE',
  level: 'ROUTINE',
  text: '夜里施工',
  tried: '劝过',
  attachments: [],
} as unknown as BlowWhistle
const item = (key: string): Fresh<BlowItem> => ({
  kind: 'blow',
  key,
  title: '夜里施工',
  files: [],
  body,
  levelByRule: false,
})

type Call = { path: string; key: string | null; body: Record<string, unknown> }
let calls: Call[] = []
let answers: (() => Response | Promise<Response>)[] = []

const json = (status: number, value: unknown) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })

describe('the outbox', () => {
  beforeEach(() => {
    localStorage.clear()
    calls = []
    answers = []
    setActivePinia(createPinia())
    useMe().person = { officerId: 11, can: [] as Me['can'] } as Me
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      calls.push({
        path,
        key: new Headers(init.headers).get('Idempotency-Key'),
        body: JSON.parse(String(init.body)) as Record<string, unknown>,
      })
      const answer = answers.shift()
      return answer ? Promise.resolve().then(answer) : Promise.reject(new TypeError('no network'))
    })
  })

  it('keeps what got no answer and sends it again under the same key', async () => {
    const outbox = useOutbox()
    await expect(outbox.send(outbox.add<BlowItem>(item('k1')))).rejects.toMatchObject({ code: 'no-answer' })
    expect(outbox.waiting).toHaveLength(1)
    answers = [() => json(201, { number: '411003-2026-000001' })]
    await outbox.flush()
    expect(outbox.waiting).toHaveLength(0)
    expect(calls.map((call) => call.key)).toEqual(['k1', 'k1'])
    expect(outbox.arrived?.answer).toMatchObject({ number: '411003-2026-000001' })
  })

  it('is one thing for two taps', async () => {
    const outbox = useOutbox()
    answers = [() => json(201, { number: 'n' })]
    await Promise.all([outbox.send(outbox.add<BlowItem>(item('k2'))), outbox.send(outbox.add<BlowItem>(item('k2')))])
    expect(calls).toHaveLength(1)
  })

  it('survives a reload', async () => {
    await useOutbox()
      .send(useOutbox().add<BlowItem>(item('k3')))
      .catch(() => undefined)
    setActivePinia(createPinia())
    useMe().person = { officerId: 11, can: [] as Me['can'] } as Me
    expect(useOutbox().waiting.map((one) => one.key)).toEqual(['k3'])
  })

  it('sends nothing of another person', async () => {
    const outbox = useOutbox()
    await outbox.send(outbox.add<BlowItem>(item('k4'))).catch(() => undefined)
    useMe().person = { officerId: 12, can: [] as Me['can'] } as Me
    calls = []
    await outbox.flush()
    expect(calls).toHaveLength(0)
    expect(outbox.waiting).toHaveLength(0)
  })

  it('takes a definite no as the end of that intention', async () => {
    const outbox = useOutbox()
    answers = [() => json(400, { type: 'urn:shaodao:input-invalid', detail: '写清在哪儿' })]
    await expect(outbox.send(outbox.add<BlowItem>(item('k5')))).rejects.toMatchObject({ code: 'input-invalid' })
    expect(outbox.waiting).toHaveLength(0)
    expect(outbox.refused[0]?.problem?.detail).toBe('写清在哪儿')
  })

  it('asks the rules for the level before it sends, where nobody could be asked while writing', async () => {
    const outbox = useOutbox()
    answers = [() => json(200, { level: 'EMERGENCY' }), () => json(201, { number: 'n' })]
    await outbox.send(outbox.add<BlowItem>({ ...item('k6'), levelByRule: true }))
    expect(calls.map((call) => call.path)).toEqual(['/api/whistles/preview', '/api/whistles'])
    expect(calls[1]?.body.level).toBe('EMERGENCY')
  })
})
