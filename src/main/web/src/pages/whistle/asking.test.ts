// @vitest-environment happy-dom
import { effectScope, ref, type EffectScope } from 'vue'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ProblemError } from '@/api/problem'
import { PAUSE, useAsking } from './asking'
import { freshDraft, type WhistleDraft } from './whistleDraft'

const api = vi.hoisted(() => ({ preview: vi.fn(), duplicates: vi.fn() }))
vi.mock('@/api/whistles', () => api)

const answer = (level: string) => ({ level, levelRule: null, departments: [], clocks: [], precedents: [] })
let scope: EffectScope
let draft = ref<WhistleDraft>(freshDraft())
const open = () => scope.run(() => useAsking(draft))!
const after = (millis: number) => vi.advanceTimersByTimeAsync(millis)

beforeEach(() => {
  setActivePinia(createPinia())
  vi.useFakeTimers()
  vi.resetAllMocks()
  api.preview.mockImplementation(async (question: { level?: string }) => answer(question.level ?? 'ROUTINE'))
  api.duplicates.mockResolvedValue([])
  scope = effectScope()
  draft = ref(freshDraft('411003002011'))
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

it('asks nothing before there is a type', async () => {
  open()
  draft.value.text = '井盖松了'
  await after(2_000)
  expect(api.preview).not.toHaveBeenCalled()
})

it('asks once, when the typing pauses', async () => {
  const asking = open()
  draft.value.type = 'ROAD_FACILITY'
  for (const letter of '井盖松了车一过就响') {
    draft.value.text += letter
    await after(PAUSE.rules - 100)
  }
  expect(api.preview).not.toHaveBeenCalled()
  await after(200)
  expect(api.preview).toHaveBeenCalledOnce()
  expect(asking.proposed.value?.level).toBe('ROUTINE')
})

it('does not ask again for what does not matter to the rules', async () => {
  open()
  draft.value.type = 'NOISE'
  await after(1_000)
  draft.value.tried = '劝过两回'
  draft.value.title = '夜里施工'
  draft.value.text = '   '
  await after(1_000)
  expect(api.preview).toHaveBeenCalledOnce()
})

it('forgets an answer that was overtaken', async () => {
  const asking = open()
  const waits: ((value: unknown) => void)[] = []
  api.preview.mockImplementation(() => new Promise((resolve) => waits.push(resolve)))
  draft.value.type = 'NOISE'
  await after(PAUSE.rules)
  draft.value.harm = 'DANGER'
  await after(PAUSE.rules)
  waits[1]!(answer('EMERGENCY'))
  waits[0]!(answer('ROUTINE'))
  await after(0)
  expect(asking.proposed.value?.level).toBe('EMERGENCY')
  expect((api.preview.mock.calls[0]![1] as AbortSignal).aborted).toBe(true)
})

it('keeps the proposal beside another level that was chosen, and lets go of a choice that is the proposal', async () => {
  const asking = open()
  draft.value.type = 'NOISE'
  draft.value.level = 'EMERGENCY'
  await after(PAUSE.rules)
  expect(asking.proposed.value?.level).toBe('ROUTINE')
  expect(asking.shown.value?.level).toBe('EMERGENCY')
  draft.value.level = 'ROUTINE'
  await after(PAUSE.rules)
  expect(draft.value.level).toBe('')
})

it('tells what went wrong and keeps the last proposal standing', async () => {
  const asking = open()
  draft.value.type = 'NOISE'
  await after(PAUSE.rules)
  api.preview.mockRejectedValue(new ProblemError('no-answer', 0, '', ''))
  draft.value.harm = 'INJURY'
  await after(PAUSE.rules)
  expect(asking.problem.value).toMatchObject({ code: 'no-answer' })
  expect(asking.proposed.value?.level).toBe('ROUTINE')
})

it('looks for likely duplicates after a longer pause', async () => {
  const asking = open()
  api.duplicates.mockResolvedValue([{ number: '411003-2026-000001' }])
  draft.value.type = 'NOISE'
  draft.value.place = '北门'
  await after(PAUSE.alike - 50)
  expect(api.duplicates).not.toHaveBeenCalled()
  await after(100)
  expect(api.duplicates).toHaveBeenCalledOnce()
  expect(asking.alike.value).toHaveLength(1)
})
