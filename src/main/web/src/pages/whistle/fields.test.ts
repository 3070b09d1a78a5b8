// @vitest-environment happy-dom
import { createApp, nextTick, ref } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { ProblemError } from '@/api/problem'
import { i18n } from '@/i18n'
import { fieldOf, focusField, useWrongs } from './fields'
import { freshDraft, type WhistleDraft } from './whistleDraft'

function within<T>(setup: () => T): T {
  let result!: T
  createApp({
    setup() {
      result = setup()
      return () => null
    },
  })
    .use(i18n)
    .mount(document.createElement('div'))
  return result
}

const party = { name: '何某某', role: 'VICTIM', phone: '1', minor: false }
let content = ref<WhistleDraft>(freshDraft())
beforeEach(() => {
  content = ref<WhistleDraft>({ ...freshDraft('411003002011'), type: 'NOISE', parties: [party] })
})

it('knows the page’s field for each path of the server', () => {
  expect(['parties[0].phone', 'point.lat', 'departments[1].agencyId', 'file', 'text'].map(fieldOf)).toEqual([
    'parties.0.phone',
    'point',
    'departments',
    'attachments',
    'text',
  ])
})

describe('what is said to be wrong', () => {
  it('is silent until a step has been tried, then only about that step', () => {
    const wrongs = within(() => useWrongs(content))
    expect(wrongs.visible.value).toEqual([])
    wrongs.triedStep.value = 1
    expect(wrongs.visible.value.map((one) => one.field)).toEqual(['text', 'tried'])
    expect(wrongs.stepWrong(2)).toBe(true)
  })

  it('shows the server’s word at its field until that field is changed, in the order of the page', () => {
    const wrongs = within(() => useWrongs(content))
    wrongs.tell(
      new ProblemError('invalid-input', 422, '', '', [
        { field: 'place', message: '长度要在 2 到 200 之间' },
        { field: 'text', message: '不能为空' },
        { field: 'text', message: '长度要在 5 到 2000 之间' },
        { field: 'parties[0].phone', message: '格式不对' },
      ]),
    )
    expect(wrongs.wrong('text')).toBe('不能为空')
    expect(wrongs.wrong('parties.0.phone')).toBe('格式不对')
    expect(wrongs.visible.value.map((one) => one.field)).toEqual(['text', 'place', 'parties.0.phone'])
    content.value.text = '这回写清楚了'
    expect(wrongs.wrong('text')).toBeUndefined()
    expect(wrongs.wrong('place')).toBe('长度要在 2 到 200 之间')
  })
})

it('puts the cursor into the field, or the nearest one that stands for it', async () => {
  document.body.innerHTML = `
    <div data-field="text"><textarea id="a"></textarea></div>
    <fieldset data-field="level"><input type="radio" id="b"><input type="radio" id="c" checked></fieldset>
    <div data-field="attachments"><input type="file"><button id="d"></button></div>`
  await nextTick()
  await focusField('text')
  expect(document.activeElement?.id).toBe('a')
  await focusField('levelReason')
  expect(document.activeElement?.id).toBe('c')
  await focusField('attachments')
  expect(document.activeElement?.id).toBe('d')
})
