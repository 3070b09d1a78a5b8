import type { CaseClock, CaseOpened, RequestOfClock } from '@/api/types'
import type { Me } from '@/api/types'

/** Clocks of the department's own work may pause; what is due within hours may not. The server has the last word. */
const MAY_PAUSE = new Set(['REPORT_IN', 'RESULT', 'VISIT'])
const MAY_EXTEND = new Set(['RESULT'])

/** What the owner of a clock may ask for now. */
export function mayAsk(
  one: CaseClock,
  agencyId: string | undefined,
  requests: RequestOfClock[],
): ('SUSPEND' | 'EXTEND')[] {
  const { clock } = one
  if (!agencyId || clock.agencyId !== agencyId || clock.state !== 'RUNNING') return []
  const waiting = (kind: string) =>
    requests.some((request) => request.clockId === clock.id && request.kind === kind && request.state === 'OPEN')
  const extended = requests.some(
    (request) => request.clockId === clock.id && request.kind === 'EXTEND' && request.state === 'APPROVED',
  )
  const kinds: ('SUSPEND' | 'EXTEND')[] = []
  if (MAY_PAUSE.has(clock.policy) && !waiting('SUSPEND')) kinds.push('SUSPEND')
  if (MAY_EXTEND.has(clock.policy) && clock.tier !== 'ROUTINE' && !waiting('EXTEND') && !extended) kinds.push('EXTEND')
  return kinds
}

/** The street of the place and the community that blew decide. */
export function mayDecide(file: CaseOpened | null, person: Me | null): boolean {
  if (!file || !person) return false
  if (person.agencyName === file.blower.agencyName) return true
  return person.agencyKind === 'CENTRE' && file.regionCode.startsWith(person.regionCode.replace(/0+$/, ''))
}
