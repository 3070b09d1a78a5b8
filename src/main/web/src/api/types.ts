// Shapes of the REST interface. Times are ISO-8601 UTC instants.

export type * from './shapes/town'
export type * from './shapes/clocks'
export type * from './shapes/tasks'
export type * from './shapes/cases'
