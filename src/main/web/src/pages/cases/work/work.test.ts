import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import type { TaskView } from '@/api/types'
import type { FormSchema } from '@/api/types'
import { asks, buttonWords, consequenceOf, doneWords, startOutcome } from './outcomes'
import { fieldKeys, fieldOf, splitForm } from './schema'
import { changedValues, isEmptyDraft } from './taskDraft'

const words = { t: i18n.global.t as (key: string) => string, te: i18n.global.te as (key: string) => boolean }

const task = (path: string, outcomes: TaskView['outcomes'], data: TaskView['data'] = {}): TaskView => ({
  row: { path } as TaskView['row'],
  form: null,
  data,
  outcomes,
  moves: [],
  mine: true,
  mayWork: true,
})
const way = (value: string, label = value, unavailable: string | null = null) => ({
  value,
  label,
  consequence: `${label}以后`,
  unavailable,
})
const SIGN = task('department-response/sign', [way('sign'), way('refuse', '退单', '退单期已过')], { outcome: 'sign' })
const VERIFY = task('whistle/verify', [way('solved'), way('partly'), way('notSolved')])
const REPORT = task('department-response/reportIn', [way('done', '提交')])

describe('the outcome', () => {
  it('starts with what the server proposes', () => expect(startOutcome(SIGN, null)).toBe('sign'))

  it('starts with what was drafted, unless that is closed by now', () => {
    expect(startOutcome(VERIFY, 'partly')).toBe('partly')
    expect(startOutcome(SIGN, 'refuse')).toBe('sign')
  })

  it('leads nobody to an answer where the server proposes none', () => expect(startOutcome(VERIFY, null)).toBeNull())

  it('asks nothing where there is one way', () => {
    expect(asks(REPORT.outcomes)).toBe(false)
    expect(startOutcome(REPORT, null)).toBe('done')
  })

  it('tells its consequence', () => {
    expect(consequenceOf(VERIFY, 'partly')).toBe('partly以后')
    expect(consequenceOf(VERIFY, null)).toBeNull()
  })
})

describe('the words of the button', () => {
  it('follow the outcome', () => {
    expect(buttonWords(SIGN, 'sign', words)).toBe('签收')
    expect(buttonWords(SIGN, 'refuse', words)).toBe('退单')
    expect(buttonWords(VERIFY, 'partly', words)).toBe('退回接着办')
    expect(buttonWords(REPORT, 'done', words)).toBe('报到')
  })

  it('say 提交 before anything is chosen', () => expect(buttonWords(VERIFY, null, words)).toBe('提交'))

  it('are the outcome’s own for a task that somebody has drawn since', () => {
    expect(buttonWords(task('own/weigh', [way('heavy', '太重'), way('fine')]), 'heavy', words)).toBe('太重')
    expect(buttonWords(task('own/weigh', [way('done', '提交')]), 'done', words)).toBe('提交')
  })

  it('say afterwards what has happened', () => {
    expect(doneWords(SIGN, 'sign', words)).toBe('已签收')
    expect(doneWords(task('own/weigh', []), 'x', words)).toBe('已提交')
  })
})

const form: FormSchema = {
  id: 'f',
  components: [
    { id: 'o', key: 'outcome', type: 'radio', label: '怎么办？' },
    {
      id: 'p',
      key: 'place',
      type: 'textfield',
      label: '到场地点',
      description: '可不填。如：3 号楼下。',
      validate: {},
    },
    { id: 'r', key: 'reason', type: 'textarea', label: '理由', validate: { required: true } },
    { id: 'g', type: 'group', components: [{ id: 'd', key: 'at', type: 'datetime', dateLabel: '到场日期' }] },
  ],
}

describe('splitForm', () => {
  const split = splitForm(form)

  it('takes the question out and keeps its words', () => {
    expect(split.question).toBe('怎么办？')
    expect(fieldKeys(split.schema)).toEqual(['place', 'reason', 'at'])
    expect(split.last).toBe(false)
  })

  it('marks what may be left empty, once', () => {
    const place = split.schema.components[0]!
    expect(place.label).toBe('到场地点（可不填）')
    expect(place.description).toBe('如：3 号楼下。')
    expect(split.schema.components[1]!.label).toBe('理由')
  })

  it('says where the question stood', () => {
    const turned = { ...form, components: [...form.components.slice(1), form.components[0]!] }
    expect(splitForm(turned).last).toBe(true)
  })

  it('asks nothing where the form has no outcome', () => {
    expect(splitForm({ components: form.components.slice(1) }).question).toBeNull()
  })

  it('knows fields by key, in groups too', () => {
    expect(fieldOf(form, 'at')).toEqual({ id: 'd', label: '到场日期' })
    expect(fieldOf(form, 'nothing')).toBeNull()
  })
})

describe('what is kept of a form', () => {
  it('is only what was changed', () => {
    const start = { place: '3 号楼', finding: '', assists: [], agencyOptions: [{ value: 'a' }] }
    const now = { place: '3 号楼', finding: '塌了', assists: ['a'], agencyOptions: [] }
    expect(changedValues(start, now, ['place', 'finding', 'assists'])).toEqual({ finding: '塌了', assists: ['a'] })
  })

  it('treats nothing and empty alike, and keeps what was emptied', () => {
    expect(changedValues({ a: '', b: null, c: [] }, { a: null, b: undefined, c: null }, ['a', 'b', 'c'])).toEqual({})
    expect(changedValues({ a: '旧的' }, { a: '' }, ['a'])).toEqual({ a: '' })
  })

  it('is empty when only the proposed outcome stands', () => {
    expect(isEmptyDraft({ outcome: 'sign', values: {}, files: [] }, 'sign')).toBe(true)
    expect(isEmptyDraft({ outcome: 'refuse', values: {}, files: [] }, 'sign')).toBe(false)
  })
})
