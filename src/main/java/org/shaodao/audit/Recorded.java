package org.shaodao.audit;

/**
 * An event was written into the record. Published synchronously in the transaction that wrote it: a listener that wants
 * to tell the outside world waits for the commit.
 */
public record Recorded(AuditEntry entry) {}
