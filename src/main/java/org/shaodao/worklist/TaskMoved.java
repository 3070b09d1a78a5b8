package org.shaodao.worklist;

/**
 * A task went to the queue of another agency. Published inside the transaction.
 *
 * @param instanceId id of the running diagram the task stands in
 * @param path {@code department-response/sign}
 */
public record TaskMoved(
        String taskId, String caseNumber, String instanceId, String path, String fromAgency, String toAgency) {}
