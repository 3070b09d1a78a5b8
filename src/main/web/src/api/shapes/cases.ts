import type { ClockChip } from './clocks'
import type { DepartmentRole, Harm, Level, Persons } from './town'
import type { Exactly, Told } from './told'

export type WhistleRow = Exactly<Told['WhistleRow'], { level: Level; clock: ClockChip | null }>

export type CaseFile = Told['CaseFile']

export type CasePart = Exactly<Told['CaseDepartment'], { role: DepartmentRole }>

export type CaseRefusal = Exactly<Told['CaseRefusal'], { answer: 'accept' | 'object' | null }>

export type CaseVisit = Exactly<Told['CaseVisit'], { outcome: 'fine' | 'worse' | null }>

export type CaseCan = 'withdraw' | 'cancel' | 'urge' | 'copy' | 'note' | 'reveal' | 'protect'

export type CaseOpened = Exactly<
  Told['CaseView'],
  {
    harm: Harm
    persons: Persons
    departments: CasePart[]
    refusals: CaseRefusal[]
    visits: CaseVisit[]
    can: CaseCan[]
  }
>

export type TimelineEntry = Told['TimelineEvent']
export type PartyCase = Told['PartyCase']
export type Party = Told['Party']
export type MaskedParty = Told['MaskedParty']
export type PartyList = Told['PartyList']
export type Protected = Told['Protected']
export type Look = Told['Look']
export type DiagramOfCase = Told['NamedDiagram']

export type ProposedDepartment = Exactly<Told['Proposal'], { role: DepartmentRole }>
export type PreviewClock = Told['PreviewStep']
export type Precedent = Told['LikePrecedent']
export type PreviewQuestion = Told['PreviewRequest']
export type Preview = Exactly<Told['WhistlePreview'], { departments: ProposedDepartment[] }>
export type Duplicate = Told['PossibleDuplicate']
export type Point = Told['WhistlePoint']
export type PartyForm = Told['PartyForm']
export type BlowWhistle = Told['BlowWhistle']

/** The receipt, kept on this device too. */
export type Blown = Omit<Told['Receipt'], 'stateName' | 'version'> & {
  /** This answers an earlier try; what was changed since was not sent. */
  later?: { text: string; attachments: number[] }
  /** Files the server did not take, with its words; the whistle went out without them. */
  left?: string[]
}
