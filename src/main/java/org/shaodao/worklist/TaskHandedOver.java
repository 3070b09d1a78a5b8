package org.shaodao.worklist;

/**
 * A task was handed to a colleague. Published inside the transaction.
 *
 * @param instanceId id of the running diagram the task stands in
 */
public record TaskHandedOver(TaskRow task, String instanceId, long toOfficer, String byName, String reason) {}
