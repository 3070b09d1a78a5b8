package org.shaodao.worklist;

/** A task was handed to a colleague. Published inside the transaction. */
public record TaskHandedOver(TaskRow task, long toOfficer, String byName, String reason) {}
