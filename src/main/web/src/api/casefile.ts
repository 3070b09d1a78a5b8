// One case as its page shows it: /api/whistles/{number}… and an opened task.
import { get, write } from './client'
import { newKey } from './intents'
import type {
  CaseClock,
  CaseOpened,
  ClockAsk,
  ClockChip,
  ClockReason,
  DiagramOfCase,
  Look,
  PartyList,
  Page,
  Party,
  PartyCase,
  Precedent,
  RequestOfClock,
  SuspensionReason,
  TaskRow,
  TaskView,
  TimelineEntry,
} from './types'

const at = (number: string) => `/api/whistles/${encodeURIComponent(number)}`

export const openCase = (number: string) => get<CaseOpened>(at(number))
/** The purpose of the write says nothing of who is looked for. */
export const searchParty = (asked: { by: string; value: string; purpose: string }) =>
  write<PartyCase[]>('POST', '/api/party-search', asked, `party-search ${newKey()}`)
export const openTask = (id: string) => get<TaskView>(`/api/tasks/${encodeURIComponent(id)}`)
/** My open tasks of a case, and those of my agency that nobody has taken. */
export const tasksOfCase = (number: string) =>
  Promise.all(
    ['mine', 'queue'].map((tab) => get<Page<TaskRow>>('/api/tasks', { query: { tab, q: number, limit: 20 } })),
  ).then((pages) => pages.flatMap((page) => page.items).filter((row) => row.caseNumber === number))
export const timelineOf = (number: string, before: string | null, limit = 20) =>
  get<Page<TimelineEntry>>(`${at(number)}/timeline`, { query: { before, limit } })
export const clocksOf = (number: string) => get<CaseClock[]>(`${at(number)}/clocks`)
export const whyClock = (id: number) => get<ClockReason>(`/api/clocks/${id}/explanation`)
export const requestsOf = (number: string) => get<RequestOfClock[]>(`${at(number)}/clock-requests`)
export const suspensionReasons = () => get<SuspensionReason[]>('/api/suspension-reasons')
export const diagramsOf = (number: string) => get<DiagramOfCase[]>(`${at(number)}/diagrams`)
export const partiesOf = (number: string) => get<PartyList>(`${at(number)}/parties`)
export const looksOf = (number: string) => get<Look[]>(`${at(number)}/looks`)
export const revealParty = (number: string, id: number, purpose: string) =>
  write<Party>('POST', `${at(number)}/parties/${id}/reveal`, { purpose }, `reveal:${number}:${id}`)
export const likePrecedents = (type: string, regionCode: string, text: string) =>
  get<Precedent[]>('/api/precedents', { query: { type, regionCode, text: text.slice(0, 200) } })

export const askClock = (clockId: number, ask: ClockAsk) =>
  write<RequestOfClock>('POST', `/api/clocks/${clockId}/requests`, ask, `clock-ask:${clockId}:${ask.kind}`)
export const decideClock = (requestId: number, approve: boolean, note: string) =>
  write<RequestOfClock>(
    'POST',
    `/api/clock-requests/${requestId}/decision`,
    { approve, note },
    `clock-decide:${requestId}`,
  )
export const goOnClock = (clockId: number) =>
  write<unknown>('POST', `/api/clocks/${clockId}/resume`, {}, `clock-resume:${clockId}`)
export const copyCase = (number: string, to: { agencyIds: string[]; officerIds: number[]; note: string }) =>
  write<void>('POST', `${at(number)}/copies`, to, `copy:${number}`)

/** What the chip draws, from a clock of the case. */
export function chipOf(one: CaseClock): ClockChip {
  const { clock } = one
  return {
    clockId: clock.id,
    name: clock.name,
    state: clock.state,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    warnAt: clock.warnAt,
    spentShare: clock.spentShare,
    suspendedFor: clock.suspendedFor,
    suspendedUntil: clock.suspendedUntil,
    stoppedAt: clock.stoppedAt,
    unpublishedYear: clock.unpublishedYear,
  }
}
export const protectParties = (number: string, roles: string[], reason: string, version: number) =>
  write<void>('PUT', `${at(number)}/protection`, { roles, reason, version }, `protect:${number}`)
export const liftProtection = (number: string, reason: string, version: number) =>
  write<void>('POST', `${at(number)}/protection/lift`, { reason, version }, `lift:${number}`)
