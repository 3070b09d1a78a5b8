package org.shaodao.register;

import org.shaodao.audit.AuditTrail.Actor;

/**
 * A line that was there has been written anew. Published inside the transaction.
 *
 * @param register its code
 */
public record LineMoved(String register, Line was, Line becomes, Actor by) {}
