/**
 * Writes that happen once. A double tap, a retry after a lost answer and a second tab send the same key: the first makes
 * the change, the others get its answer. The whole write is one transaction, repeated as a whole when it collided.
 */
package org.shaodao.web.once;
