import { describe, expect, it } from 'vitest'
import { bodyOf, freshDraft, stepOf, titleOf, wrongsOf, type WhistleDraft } from './whistleDraft'

const written = (extra: Partial<WhistleDraft> = {}): WhistleDraft => ({
  ...freshDraft('411003001001'),
  type: 'ROAD_FACILITY',
  text: '文峰路口东北角的井盖松了，车一过就咣当响。',
  tried: '放了反光锥',
  place: '文峰路口',
  ...extra,
})

describe('a whistle being written', () => {
  it('tells every missing field and which step it is in', () => {
    expect(Object.keys(wrongsOf(freshDraft())).sort()).toEqual(['place', 'regionCode', 'text', 'tried', 'type'])
    expect([stepOf('text'), stepOf('parties.0.name'), stepOf('levelReason')]).toEqual([1, 2, 3])
    expect(wrongsOf(written())).toEqual({})
  })

  it('asks why when the proposal is changed', () => {
    expect(wrongsOf(written({ level: 'TOUGH' })).levelReason).toBe('reason')
    const lead = { agencyId: 'a', agencyName: '住建局', role: 'LEAD' as const }
    expect(wrongsOf(written({ departments: [lead] })).departmentsReason).toBe('reason')
    expect(wrongsOf(written({ departments: [], departmentsReason: '归他们管' })).departments).toBe('lead')
  })

  it('wants both halves of a point and sound parties', () => {
    expect(wrongsOf(written({ lat: '34.03' })).point).toBe('point')
    expect(wrongsOf(written({ lat: '34.03', lng: '113.85' })).point).toBeUndefined()
    const party = { name: '', role: 'VICTIM', phone: '一三八', idNumber: '123', address: '', minor: false }
    expect(wrongsOf(written({ parties: [party] }))).toEqual({
      'parties.0.name': 'partyName',
      'parties.0.phone': 'phone',
      'parties.0.idNumber': 'idNumber',
    })
  })

  it('gives lists the first clause as title', () => {
    expect(titleOf(written())).toBe('文峰路口东北角的井盖松了')
    expect(titleOf(written({ title: '井盖松动' }))).toBe('井盖松动')
    expect([...titleOf({ title: '', text: '长'.repeat(40) })]).toHaveLength(25)
  })

  it('sends the proposed level and leaves unchanged departments to the rule', () => {
    const body = bodyOf(written(), 'TOUGH')
    expect(body).toMatchObject({ level: 'TOUGH', departments: [], point: undefined, levelReason: undefined })
    const changed = bodyOf(written({ level: 'EMERGENCY', levelReason: ' 有人堵门 ' }), 'TOUGH')
    expect(changed).toMatchObject({ level: 'EMERGENCY', levelReason: '有人堵门' })
  })

  it('keeps one key from the first letter to the receipt', () => {
    const draft = written()
    expect(draft.key).toMatch(/.{32,}/)
    expect(freshDraft().key).not.toBe(draft.key)
  })
})
