package org.shaodao.worklist;

/**
 * A task has got its row. Published inside the engine's transaction.
 *
 * @param path {@code whistle/verify}
 * @param ownerId who has it already, or {@code null} while it stands in the queue
 */
public record TaskAppeared(
        String taskId,
        String caseNumber,
        String path,
        String name,
        String title,
        String level,
        String queue,
        Long ownerId) {}
