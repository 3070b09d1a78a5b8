package org.shaodao.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shaodao.access.Viewer;

/** Lists and counts of tasks: one statement each, from our own table. Nothing here asks the engine. */
public interface TaskLists {

    TaskPage page(Viewer viewer, TaskQuery query);

    /** In whose hands the {@value TaskHolder#LOOKED_THROUGH} most urgent tasks of a tab are. */
    List<TaskHolder> holders(Viewer viewer, TaskQuery.Tab tab);

    TaskCounts counts(Viewer viewer);

    /**
     * One task, whoever asks.
     *
     * @throws java.util.NoSuchElementException when there is no such task
     */
    TaskRow row(String taskId);

    /** Open tasks of several cases by case number, the most urgent first; a case without one is absent. */
    Map<String, List<TaskRow>> openOf(Collection<String> caseNumbers);

    /** Urges that concern open tasks of the viewer or of their agency's queue, the latest first. */
    List<UrgeRow> urgesFor(Viewer viewer, int limit);

    /** Those of the cases in which somebody was urged so lately that it cannot be done again yet. */
    Set<String> urgedLately(Collection<String> caseNumbers);

    /** @param from agency and name of the person who urged */
    record UrgeRow(String caseNumber, String taskId, String title, String taskName, String from, Instant at) {}
}
