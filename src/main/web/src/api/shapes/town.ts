import type { Exactly, Told } from './told'

/** An instant as ISO-8601 text in UTC. */
export type Instant = string

export type Level = Told['BlowWhistle']['level']

export type DepartmentRole = 'LEAD' | 'ASSIST'

export type Harm = 'NONE' | 'THREAT' | 'INJURY' | 'DANGER'

export type Persons = 'FEW' | 'SOME' | 'MANY'

export type Can =
  | 'case.read'
  | 'whistle.blow'
  | 'whistle.withdraw'
  | 'whistle.cancel'
  | 'task.work'
  | 'note.write'
  | 'urge'
  | 'copy'
  | 'demo.clock'
  | 'audit.read'
  | 'party.search'
  | 'case.protect'
  | 'register.read'
  | 'register.keep'
  | 'calendar.keep'
  | 'account.keep'
  | 'account.code'
  | 'town.ready'

/** One page of a list; the server has a schema for each, all alike. */
export interface Page<T> {
  items: T[]
  next: string | null
  /** So far back a search has looked that has not found a page full; it goes on from there when asked. */
  lookedBackTo?: string | null
}

export type Me = Exactly<Told['Me'], { can: Can[] }>
export type Town = Told['Town']
export type DemoPerson = Told['Entrance']
export type DemoClock = Told['Face']
/** A reminder or an escalation that went out. */
export type DemoRung = Told['Rung']
export type ClockMove = Told['Moving']
export type Term = Told['Term']
export type Catalogue = Told['CatalogueView']
export type Region = Told['RegionView']
export type Agency = Told['AgencyRow']
export type Officer = Told['OfficerRow']
export type DutyClause = Told['DutyRow']
export type Uploaded = Told['UploadedFile']
export type Notice = Told['NoticeItem']
export type RuleBook = Told['RuleBook']
export type Rule = Told['Rule']
export type Register = Told['RegisterRow']
export type RegisterColumn = Told['Column']
export type RegisterLine = Told['LineRow']
export type LineEnding = Told['EndingView']
export type CalendarBook = Told['CalendarBookView']
export type CalendarDraft = Told['CalendarDraft']
export type CalendarEntry = Told['CalendarEntry']
export type CalendarMove = Told['CalendarMove']
export type CalendarSheet = Told['CalendarSheet']
export type RegisterChange = Told['Change']
export type RegisterImport = Told['RegisterImport']
export type RegisterImportRow = Told['RegisterImportRow']
/** What stands in each column. */
export type Cells = Record<string, string>
export type OwnAccount = Told['OwnAccountView']
export type OwnSession = Told['SessionRow']
export type OwnToken = Told['TokenRow']
export type AccountPage = Told['AccountPage']
export type AccountRow = Told['AccountRow']
export type AccountCard = Told['AccountCard']
export type AccountWhat = Told['AccountChange']['what']
export type GivenAccount = Told['GivenAccount']
export type TownFounding = Told['TownFounding']
export type FoundedTown = Told['FoundedTown']
export type Readiness = Told['ReadinessView']
export type OpenedAccounts = Told['OpenedAccounts']
export type RecordLine = Told['RecordLine']
export type RecordLink = Told['RecordLink']
export type RecordChain = Told['RecordChain']

/** An event of the stream, which the document cannot describe. */
export interface ChangeEvent {
  case: string | null
  kinds: ('task' | 'case' | 'notice')[]
}
