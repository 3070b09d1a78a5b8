import type { CaseClock, CaseOpened, CasePart, CaseVisit } from '@/api/types'
import { townTime } from '@/time/town'

const RUNS = new Set(['RUNNING', 'SUSPENDED'])

/** Clocks that still run or are paused, what is due first at the front. */
export function running(clocks: CaseClock[]): CaseClock[] {
  return clocks
    .filter((one) => RUNS.has(one.clock.state))
    .sort((a, b) => Date.parse(a.clock.dueAt) - Date.parse(b.clock.dueAt))
}

export interface HeadClocks {
  main: CaseClock | null
  /** When everything has to be done, unless the main one says it. */
  result: CaseClock | null
}

/** The clock of those who wait: it counts for the whole case, whoever holds it. */
export const PEOPLE_WAIT = 'CASE_RESULT'

/** What counts while departments differ on who leads. */
const DISPUTE = new Set(['ANSWER_PROPOSAL', 'ARBITRATE'])

/**
 * The clock of the page's head: that of the task at hand; in a dispute on the lead, that of the dispute; else my agency's
 * next, else the next of the case.
 */
export function headClocks(
  clocks: CaseClock[],
  taskClock: number | null,
  agencyId: string | undefined,
  disputed = false,
): HeadClocks {
  const going = running(clocks)
  const main =
    clocks.find((one) => one.clock.id === taskClock) ??
    (disputed ? going.find((one) => DISPUTE.has(one.clock.policy)) : undefined) ??
    going.find((one) => one.clock.agencyId === agencyId) ??
    going[0] ??
    null
  const own = going.find((one) => one.clock.policy === 'RESULT' && one.clock.agencyId === main?.clock.agencyId)
  const people = going.find((one) => one.clock.policy === PEOPLE_WAIT)
  const result = main?.clock.policy === 'RESULT' ? people : (own ?? people)
  return { main, result: result && result !== main ? result : null }
}

/** The policies whose clock says the same as another's of the same agency: told once. */
const SILENT: Record<string, string[]> = {
  SIGN: ['CONTACT', 'REPORT_IN', 'RESULT', 'FIRST_ANSWER'],
  REPORT_IN: ['RESULT'],
}

/**
 * For whom the case waits: of each agency the next thing only, since its clocks all count from the dispatch. The clock
 * of those who wait for all of it speaks only when no other does.
 */
export function waits(clocks: CaseClock[]): CaseClock[] {
  const all = running(clocks)
  const others = all.filter((one) => one.clock.policy !== PEOPLE_WAIT)
  const going = firstOfEach(others.length ? others : all)
  return going.filter(
    (one) =>
      !going.some(
        (other) =>
          other.clock.agencyId === one.clock.agencyId &&
          other.clock.scope === one.clock.scope &&
          SILENT[other.clock.policy]?.includes(one.clock.policy),
      ),
  )
}

/** An agency that owes the same twice, as after joining, is waited for once: for what is due first. */
function firstOfEach(clocks: CaseClock[]): CaseClock[] {
  const known = new Set<string>()
  return clocks.filter(({ clock }) => {
    const same = `${clock.agencyId} ${clock.policy}`
    return !known.has(same) && known.add(same)
  })
}

const GONE = new Set(['REASSIGNED', 'ENDED'])

export function leadOf(file: CaseOpened): CasePart | null {
  return file.departments.find((part) => part.role === 'LEAD' && !GONE.has(part.state)) ?? null
}

export function assistsOf(file: CaseOpened): CasePart[] {
  return file.departments.filter((part) => part.role === 'ASSIST' && !GONE.has(part.state))
}

export function unfinished(file: CaseOpened): CasePart[] {
  return file.departments.filter((part) => part.dispatchId !== null && !GONE.has(part.state) && part.state !== 'DONE')
}

/** Region and place in one line, without saying the community twice. */
export function placeLine(file: CaseOpened): string {
  const line = file.regionLine.filter((name) => !file.place.includes(name))
  return [...line, file.place].filter(Boolean).join(' ')
}

export function nextVisits(file: CaseOpened): CaseVisit[] {
  return file.visits.filter((visit) => visit.visitedAt === null)
}

/** 09:00 in the town of a day told as 2026-10-16. */
export function dayInstant(day: string): number {
  return Date.parse(`${day}T09:00:00+08:00`)
}

export const isOver = (file: CaseOpened) => file.stage >= 5

export type NextThing =
  { kind: 'clock'; at: number; clock: CaseClock } | { kind: 'visit'; at: number; visit: CaseVisit }

/** What comes next, the farthest on top, so that the line runs down to the present. */
export function ahead(file: CaseOpened | null, clocks: CaseClock[], now: number): NextThing[] {
  const next = waits(clocks)
  const people = running(clocks).filter((one) => one.clock.policy === PEOPLE_WAIT && !next.includes(one))
  const things: NextThing[] = [...next, ...people].map((clock) => ({
    kind: 'clock',
    at: Date.parse(clock.clock.dueAt),
    clock,
  }))
  const visit = file ? nextVisits(file)[0] : undefined
  if (visit && townTime(dayInstant(visit.dueOn)).dayNumber >= townTime(now).dayNumber)
    things.push({ kind: 'visit', at: dayInstant(visit.dueOn), visit })
  return things.sort((a, b) => b.at - a.at)
}
