import type { components } from '../schema'

/** What the server tells and takes, by the names of its document. */
export type Told = components['schemas']

/**
 * A told shape with some fields said more exactly: a field that the server no longer tells, or tells as something else,
 * does not compile.
 */
export type Exactly<S, N extends Pick<S, keyof N & keyof S> & Record<Exclude<keyof N, keyof S>, never>> = Omit<
  S,
  keyof N
> &
  N
