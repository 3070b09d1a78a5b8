import { describe, expect, it } from 'vitest'
import { begun, bodyOf, freshDraft, stepOf, titleOf, wrongsOf, type WhistleDraft } from './whistleDraft'

const complete = (change: Partial<WhistleDraft> = {}): WhistleDraft => ({
  ...freshDraft('411003002011'),
  type: 'ROAD_FACILITY',
  text: '井盖松了，车一过就响',
  tried: '放了反光锥',
  place: '文峰路口',
  ...change,
})

describe('what the server would refuse is seen here first', () => {
  it('finds nothing wrong with a complete whistle', () => {
    expect(wrongsOf(complete())).toEqual({})
  })

  it.each([
    ['type', { type: '' }, 'type'],
    ['text', { text: '短了点' }, 'text'],
    ['text', { text: '    \n     ' }, 'text'],
    ['text', { text: '长'.repeat(2001) }, 'long'],
    ['text', { text: '😀'.repeat(1001) }, 'long'],
    ['tried', { tried: '无' }, 'tried'],
    ['tried', { tried: '试'.repeat(1001) }, 'long'],
    ['title', { title: '题'.repeat(61) }, 'long'],
    ['place', { place: '' }, 'place'],
    ['place', { place: '处'.repeat(201) }, 'long'],
    ['regionCode', { regionCode: '4110' }, 'region'],
    ['point', { lat: '34.1' }, 'point'],
    ['point', { lat: '95', lng: '113' }, 'point'],
    ['point', { lat: '113.85', lng: '34.03' }, 'point'],
    ['point', { lat: '北纬', lng: '113' }, 'point'],
    ['levelReason', { level: 'EMERGENCY' as const, levelReason: ' ' }, 'reason'],
    ['levelReason', { level: 'TOUGH' as const, levelReason: '因'.repeat(501) }, 'long'],
  ])('%s %#', (field, change, key) => {
    expect(wrongsOf(complete(change))).toEqual({ [field]: key })
  })

  it('counts as the server counts: an emoji is two', () => {
    expect(wrongsOf(complete({ text: '😀'.repeat(1000) }))).toEqual({})
  })

  it('asks for one lead and a reason when the departments were changed', () => {
    const assist = { agencyId: 'a', agencyName: '甲', role: 'ASSIST' as const }
    expect(wrongsOf(complete({ departments: [assist] }))).toEqual({ departmentsReason: 'reason', departments: 'lead' })
    const many = Array.from(
      { length: 9 },
      (_, n) => ({ ...assist, agencyId: `${n}`, role: n ? assist.role : 'LEAD' }) as const,
    )
    expect(wrongsOf(complete({ departments: many, departmentsReason: '都要来' }))).toEqual({
      departments: 'manyDepartments',
    })
  })

  it('looks at each person', () => {
    const party = {
      name: '',
      role: 'VICTIM',
      phone: '一三八',
      idNumber: '123',
      address: '址'.repeat(201),
      minor: false,
    }
    expect(wrongsOf(complete({ parties: [party] }))).toEqual({
      'parties.0.name': 'partyName',
      'parties.0.phone': 'phone',
      'parties.0.idNumber': 'idNumber',
      'parties.0.address': 'long',
    })
    const right = {
      name: '何某某',
      role: 'VICTIM',
      phone: '138 0000-1234',
      idNumber: '11010519491231002x',
      minor: true,
    }
    expect(wrongsOf(complete({ parties: [right] }))).toEqual({})
  })
})

describe('what is sent', () => {
  it('leaves to the rule what was not changed', () => {
    const body = bodyOf(complete(), 'TOUGH')
    expect(body).toMatchObject({ level: 'TOUGH', departments: [], parties: [], attachments: [] })
    expect(body.levelReason).toBeUndefined()
    expect(body.title).toBeUndefined()
  })

  it('carries choices with their reasons, trimmed', () => {
    const draft = complete({
      level: 'EMERGENCY',
      levelReason: ' 火还在烧 ',
      departments: [{ agencyId: 'x', agencyName: '某局', role: 'LEAD' }],
      departmentsReason: '归它管',
      lat: '34.1',
      lng: '113.8',
    })
    expect(bodyOf(draft, 'ROUTINE')).toMatchObject({
      level: 'EMERGENCY',
      levelReason: '火还在烧',
      departments: [{ agencyId: 'x', role: 'LEAD' }],
      departmentsReason: '归它管',
      point: { lat: 34.1, lng: 113.8 },
    })
  })

  it('is named by its first clause, at most 24 characters', () => {
    expect(titleOf(complete())).toBe('井盖松了')
    expect(titleOf({ title: '', text: '长'.repeat(40) })).toBe(`${'长'.repeat(24)}…`)
    expect(titleOf({ title: ' 自己起的 ', text: '别的' })).toBe('自己起的')
  })
})

it('knows the step of each field', () => {
  expect(['type', 'weapon', 'attachments'].map(stepOf)).toEqual([1, 1, 1])
  expect(['place', 'parties.0.phone', 'point'].map(stepOf)).toEqual([2, 2, 2])
  expect(['levelReason', 'departments'].map(stepOf)).toEqual([3, 3])
})

it('keeps apart an empty page and a begun one', () => {
  expect(begun(freshDraft('411003002011'))).toBe(false)
  expect(begun({ ...freshDraft(), tried: '问过' })).toBe(true)
})
