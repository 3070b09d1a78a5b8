package org.shaodao.engine;

import java.util.List;
import java.util.Map;

/**
 * Moves the diagrams: start, complete, correlate, cancel. Every call takes part in the caller's transaction, so that
 * engine and data commit together or not at all. Variables are ids and decisions (text, number, boolean, lists of
 * text).
 */
public interface Processes {

    /**
     * Several steps of one move: the engine reads what they share once, and writes what they changed when they are done.
     */
    void together(Runnable steps);

    /**
     * Starts the latest version of a diagram.
     *
     * @return the id of the running diagram
     */
    String start(String process, String caseNumber, Map<String, ?> decisions);

    /** Starts a diagram at its message start event, for example {@code whistle} at {@code VisitWorse}. */
    String startByMessage(String message, String caseNumber, Map<String, ?> decisions);

    /** Completes a user task with the decisions that the gateway behind it reads. */
    void complete(String taskId, Map<String, ?> decisions);

    /** Keeps decisions in a running diagram, outside any step. */
    void decide(String instanceId, Map<String, ?> decisions);

    /**
     * Delivers a message to the one running diagram of this case that waits for it.
     *
     * @throws NothingWaits when none does
     */
    void correlate(String message, String caseNumber, Map<String, ?> decisions);

    /** Whether a running diagram of this case waits for the message. */
    boolean waitsFor(String message, String caseNumber);

    /** Ends a running diagram and everything it called. */
    void cancel(String instanceId, String reason);

    /** Moves a task to the queue of another agency. */
    void moveToQueue(String taskId, String agencyId);

    /** Ids of the open user tasks of a case, straight from the engine: for reconciliation and tests, never for lists. */
    List<String> openTaskIds(String caseNumber);

    /** Open user tasks in the order of their ids, for reconciliation page by page. */
    List<EngineTask> openTasksAfter(String taskId, int limit);
}
