package org.shaodao.worklist;

/** A task went to the queue of another agency. Published inside the transaction. */
public record TaskMoved(
        String taskId, String caseNumber, String instanceId, String process, String fromAgency, String toAgency) {}
