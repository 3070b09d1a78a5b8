// Shapes of the REST interface, made from the document of the running application (schema.d.ts). Times are ISO-8601 UTC
// instants.

export type { Told } from './shapes/told'
export type * from './shapes/town'
export type * from './shapes/clocks'
export type * from './shapes/tasks'
export type * from './shapes/cases'
