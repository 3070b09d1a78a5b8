import type { DemoPerson } from '@/api/types'

const ORDER = ['community', 'street', 'department', 'leader', 'admin', 'other'] as const
export type GroupName = (typeof ORDER)[number]

const GROUP_OF: Record<string, GroupName> = {
  SECRETARY: 'community',
  GRID_WORKER: 'community',
  VOLUNTEER: 'community',
  CENTRE: 'street',
  PEACE_OFFICE: 'street',
  OFFICER: 'department',
  HEAD: 'department',
  JUDGE: 'department',
  FEDERATION: 'department',
  COUNTY_LEADER: 'leader',
  INSPECTOR: 'leader',
  CLERK: 'admin',
  SYSTEM_ADMIN: 'admin',
  PROCESS_ADMIN: 'admin',
  SECURITY_ADMIN: 'admin',
  AUDIT_ADMIN: 'admin',
  MEDIATOR: 'department',
}

/** People by what they are in the town, those first who blow and those next who answer; filtered by any of their words. */
export function groupsOf(people: DemoPerson[], words: string): { name: GroupName; people: DemoPerson[] }[] {
  const wanted = words.trim()
  const fits = (person: DemoPerson) =>
    !wanted || [person.name, person.post, person.agencyName, person.roleLabel, person.line].join(' ').includes(wanted)
  return ORDER.map((name) => ({
    name,
    people: people.filter((person) => (GROUP_OF[person.role] ?? 'other') === name && fits(person)),
  })).filter((group) => group.people.length > 0)
}
