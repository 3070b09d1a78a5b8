/**
 * Writes that happen once. A double tap, a retry after a lost answer and a second tab send the same key: the first makes
 * the change, the others get its answer. The whole write is one transaction, repeated as a whole when it collided.
 *
 * <p>Rows are locked in this order, by people and timers alike, so that whoever comes second waits and seldom has to
 * begin anew: the key of the write · the counter of the county's numbers (blowing only) · the task that is acted on ·
 * the whistle · the department's part · its clocks, their ledgers and rungs · record, last word and notices · last of
 * all the engine's own tables, which the engine writes at the end of each of its commands, and the timers of the ladders
 * just before the commit. The last word of a case is one row: departments that finish at the same moment queue up there
 * before they come to the join, and the engine reads where the case stands only after that. A timer begins with the
 * clocks. What still collides ({@link org.shaodao.web.once.Collisions}) is made again by {@link
 * org.shaodao.web.once.WriteOnce}, and by the job executor for timers.
 */
package org.shaodao.web.once;
