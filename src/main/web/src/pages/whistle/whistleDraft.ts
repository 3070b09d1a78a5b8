import { newKey } from '@/api/intents'
import type { BlowWhistle, DepartmentRole, Harm, Level, PartyForm, Persons } from '@/api/types'
import type { KeptFile } from '@/state/files'
import { isCitizenNumber } from './citizenNumber'

export interface ChosenDepartment {
  agencyId: string
  agencyName: string
  role: DepartmentRole
}

export interface WhistleDraft {
  /** Idempotency key of this whistle, from the first letter to the receipt. */
  key: string
  /** The furthest step come to on a desk, 1 to 3. */
  reached: number
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
  /** Names of the grid cell and the patch, for the summary. */
  cell: string
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
  /** What was sent before under this key without an answer and then taken back to go on writing. */
  earlier: BlowWhistle[]
}

export function freshDraft(regionCode = ''): WhistleDraft {
  return {
    key: newKey(),
    reached: 1,
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
    cell: '',
    place: '',
    lat: '',
    lng: '',
    parties: [],
    level: '',
    levelReason: '',
    departments: null,
    departmentsReason: '',
    notSame: [],
    earlier: [],
  }
}

/** The server's bounds, in the units it counts in (UTF-16: most emoji are two). See BlowWhistle.java. */
export const LIMITS = {
  title: 60,
  text: 2000,
  tried: 1000,
  place: 200,
  reason: 500,
  name: 40,
  address: 200,
  parties: 20,
  departments: 8,
  files: 20,
}
export const LEAST = { text: 5, tried: 2, place: 2 }

const length = (text: string) => text.trim().length

export type Wrongs = Partial<Record<string, string>>

/** What is missing or wrong, by field; the values are keys of whistle.wrong. */
export function wrongsOf(draft: WhistleDraft): Wrongs {
  const wrongs: Wrongs = {}
  if (!draft.type) wrongs.type = 'type'
  between(wrongs, 'text', draft.text, LEAST.text, LIMITS.text)
  between(wrongs, 'title', draft.title, 0, LIMITS.title)
  between(wrongs, 'tried', draft.tried, LEAST.tried, LIMITS.tried)
  if (draft.files.length > LIMITS.files) wrongs.attachments = 'files'
  else if (draft.files.some((file) => file.refused)) wrongs.attachments = 'fileRefused'
  if (!/^\d{12,16}$/.test(draft.regionCode)) wrongs.regionCode = 'region'
  between(wrongs, 'place', draft.place, LEAST.place, LIMITS.place)
  if (!pointOk(draft)) wrongs.point = 'point'
  draft.parties.forEach((party, index) => partyWrongs(party, index, wrongs))
  if (draft.level) between(wrongs, 'levelReason', draft.levelReason, 1, LIMITS.reason, 'reason')
  if (draft.departments) departmentWrongs(draft, draft.departments, wrongs)
  return wrongs
}

function between(wrongs: Wrongs, field: string, text: string, least: number, most: number, missing = field): void {
  if (length(text) < least) wrongs[field] = missing
  else if (length(text) > most) wrongs[field] = 'long'
}

function departmentWrongs(draft: WhistleDraft, chosen: ChosenDepartment[], wrongs: Wrongs): void {
  between(wrongs, 'departmentsReason', draft.departmentsReason, 1, LIMITS.reason, 'reason')
  if (chosen.filter((one) => one.role === 'LEAD').length !== 1) wrongs.departments = 'lead'
  if (chosen.length > LIMITS.departments) wrongs.departments = 'manyDepartments'
}

function partyWrongs(party: PartyForm, index: number, wrongs: Wrongs): void {
  const at = `parties.${index}`
  between(wrongs, `${at}.name`, party.name, 1, LIMITS.name, 'partyName')
  between(wrongs, `${at}.address`, party.address ?? '', 0, LIMITS.address)
  if (party.phone?.trim() && !/^[0-9+\- ]{5,20}$/.test(party.phone.trim())) wrongs[`${at}.phone`] = 'phone'
  if (party.idNumber?.trim() && !isCitizenNumber(party.idNumber.trim())) wrongs[`${at}.idNumber`] = 'idNumber'
}

/** Within the extreme points of the country: latitude and longitude changed about are found out. */
function pointOk({ lat, lng }: WhistleDraft): boolean {
  if (!lat.trim() && !lng.trim()) return true
  const [north, east] = [Number(lat), Number(lng)]
  return north >= 3 && north <= 54 && east >= 73 && east <= 136
}

/** Which of the three steps a field belongs to. */
export function stepOf(field: string): number {
  if (/^(type|title|text|tried|harm|persons|minor|weapon|attachments)/.test(field)) return 1
  if (/^(regionCode|place|point|parties)/.test(field)) return 2
  return 3
}

/** The first clause of the text, for lists, when no title was given: as the server would name it. */
export function titleOf(draft: Pick<WhistleDraft, 'title' | 'text'>): string {
  const given = draft.title.trim()
  if (given) return given
  const clause = draft.text.trim().split(/[，。；！？,;!?\n]/)[0] ?? ''
  const letters = [...clause]
  return letters.length > 24 ? `${letters.slice(0, 24).join('')}…` : clause
}

/** What is sent. The level is the chosen one, else the proposed one; unchanged departments are left to the rule. */
export function bodyOf(draft: WhistleDraft, proposed: Level | null): BlowWhistle {
  const some = (text: string | null | undefined) => (text?.trim() ? text.trim() : undefined)
  return {
    title: some(draft.title),
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
