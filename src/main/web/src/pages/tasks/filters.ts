/** What narrows the list of a tab, by its names in the address and in the question to the server. */
export const FILTERS = [
  'level',
  'role',
  'type',
  'region',
  'agency',
  'ownerId',
  'due',
  'within',
  'cameFrom',
  'cameUntil',
  'q',
] as const
