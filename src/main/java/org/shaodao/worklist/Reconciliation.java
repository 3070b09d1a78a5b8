package org.shaodao.worklist;

import java.time.Instant;
import java.util.List;

/** Compares our table with the engine's open tasks. It reports; it repairs nothing. */
public interface Reconciliation {

    Report compare();

    /**
     * @param engineTasks open tasks in the engine
     * @param rows open rows of ours
     */
    record Report(Instant at, long engineTasks, long rows, List<Difference> differences) {}

    record Difference(String taskId, String caseNumber, Kind kind, String sentence) {}

    enum Kind {
        /** The engine waits, our table has no open row. */
        ROW_MISSING,
        /** Our row is open, the engine waits no longer. */
        ROW_LEFT_OVER,
        /** Both wait, for people of different agencies. */
        OTHER_QUEUE
    }
}
