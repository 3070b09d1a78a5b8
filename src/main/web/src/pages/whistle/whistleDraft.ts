import { newKey } from '@/api/intents'
import type { BlowWhistle, DepartmentRole, Harm, Level, PartyForm, Persons } from '@/api/types'
import type { KeptFile } from '@/state/files'

export interface ChosenDepartment {
  agencyId: string
  agencyName: string
  role: DepartmentRole
}

export interface WhistleDraft {
  /** Idempotency key of this whistle, from the first letter to the receipt. */
  key: string
  step: number
  type: string
  title: string
  text: string
  tried: string
  harm: Harm
  persons: Persons
  minor: boolean
  weapon: boolean
  files: KeptFile[]
  regionCode: string
  place: string
  lat: string
  lng: string
  parties: PartyForm[]
  /** Empty while the rule's proposal stands. */
  level: Level | ''
  levelReason: string
  /** Null while the proposal stands. */
  departments: ChosenDepartment[] | null
  departmentsReason: string
  /** Possible duplicates that were looked at and are something else. */
  notSame: string[]
}

export function freshDraft(regionCode = ''): WhistleDraft {
  return {
    key: newKey(),
    step: 1,
    type: '',
    title: '',
    text: '',
    tried: '',
    harm: 'NONE',
    persons: 'FEW',
    minor: false,
    weapon: false,
    files: [],
    regionCode,
    place: '',
    lat: '',
    lng: '',
    parties: [],
    level: '',
    levelReason: '',
    departments: null,
    departmentsReason: '',
    notSame: [],
  }
}

export const LIMITS = { title: 60, text: 2000, tried: 1000, place: 200, reason: 500, name: 40, address: 200 }

const length = (text: string) => [...text.trim()].length

export type Wrongs = Partial<Record<string, string>>

/** What is missing or wrong, by field; the values are keys of whistle.wrong. */
export function wrongsOf(draft: WhistleDraft): Wrongs {
  const wrongs: Wrongs = {}
  if (!draft.type) wrongs.type = 'type'
  if (length(draft.text) < 5) wrongs.text = 'text'
  if (length(draft.text) > LIMITS.text) wrongs.text = 'long'
  if (length(draft.tried) < 2) wrongs.tried = 'tried'
  if (length(draft.tried) > LIMITS.tried) wrongs.tried = 'long'
  if (length(draft.title) > LIMITS.title) wrongs.title = 'long'
  if (!/^\d{12,16}$/.test(draft.regionCode)) wrongs.regionCode = 'region'
  if (length(draft.place) < 2) wrongs.place = 'place'
  if (length(draft.place) > LIMITS.place) wrongs.place = 'long'
  if (!pointOk(draft)) wrongs.point = 'point'
  draft.parties.forEach((party, index) => partyWrongs(party, index, wrongs))
  if (draft.level && length(draft.levelReason) < 2) wrongs.levelReason = 'reason'
  if (draft.departments && length(draft.departmentsReason) < 2) wrongs.departmentsReason = 'reason'
  if (draft.departments && draft.departments.filter((one) => one.role === 'LEAD').length !== 1)
    wrongs.departments = 'lead'
  return wrongs
}

function partyWrongs(party: PartyForm, index: number, wrongs: Wrongs): void {
  if (!party.name.trim()) wrongs[`parties.${index}.name`] = 'partyName'
  if (party.phone && !/^[0-9+\- ]{5,20}$/.test(party.phone.trim())) wrongs[`parties.${index}.phone`] = 'phone'
  if (party.idNumber && !/^\d{17}[\dXx]$/.test(party.idNumber.trim())) wrongs[`parties.${index}.idNumber`] = 'idNumber'
}

function pointOk({ lat, lng }: WhistleDraft): boolean {
  if (!lat.trim() && !lng.trim()) return true
  const [north, east] = [Number(lat), Number(lng)]
  return lat.trim() !== '' && lng.trim() !== '' && Math.abs(north) <= 90 && Math.abs(east) <= 180
}

/** Which of the three steps a field belongs to. */
export function stepOf(field: string): number {
  if (/^(type|title|text|tried|harm|persons|attachments)/.test(field)) return 1
  if (/^(regionCode|place|point|parties)/.test(field)) return 2
  return 3
}

/** The first clause of the text, for lists, when no title was given. */
export function titleOf(draft: Pick<WhistleDraft, 'title' | 'text'>): string {
  const given = draft.title.trim()
  if (given) return given
  const clause = draft.text.trim().split(/[，。；！？,;!?\n]/)[0] ?? ''
  const letters = [...clause]
  return letters.length > 24 ? `${letters.slice(0, 24).join('')}…` : clause
}

/** What is sent. The level is the chosen one, else the proposed one; unchanged departments are left to the rule. */
export function bodyOf(draft: WhistleDraft, proposed: Level | null): BlowWhistle {
  const some = (text: string | undefined) => (text?.trim() ? text.trim() : undefined)
  return {
    title: some(titleOf(draft)),
    type: draft.type,
    level: draft.level || proposed || 'ROUTINE',
    levelReason: draft.level ? some(draft.levelReason) : undefined,
    text: draft.text.trim(),
    tried: draft.tried.trim(),
    harm: draft.harm,
    persons: draft.persons,
    minor: draft.minor,
    weapon: draft.weapon,
    regionCode: draft.regionCode,
    place: draft.place.trim(),
    point: draft.lat.trim() ? { lat: Number(draft.lat), lng: Number(draft.lng) } : undefined,
    parties: draft.parties.map((party) => ({
      name: party.name.trim(),
      role: party.role,
      phone: some(party.phone),
      idNumber: some(party.idNumber),
      address: some(party.address),
      minor: party.minor,
    })),
    departments: (draft.departments ?? []).map(({ agencyId, role }) => ({ agencyId, role })),
    departmentsReason: draft.departments ? some(draft.departmentsReason) : undefined,
    attachments: draft.files.flatMap((file) => (file.id === null ? [] : [file.id])),
  }
}

/** Whether anything worth keeping has been written. */
export function begun(draft: WhistleDraft): boolean {
  return Boolean(draft.type || draft.text || draft.tried || draft.place || draft.files.length || draft.parties.length)
}
