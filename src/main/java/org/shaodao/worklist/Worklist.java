package org.shaodao.worklist;

import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;

/**
 * The moves on a task. Each locks the row first, so that of two people who move at the same moment one wins and the
 * other is told who was faster. Refusals by stable type: {@code task-taken}, {@code task-gone}, {@code task-not-yours},
 * {@code version-stale}, {@code form-invalid}, {@code outcome-unavailable}.
 *
 * <p>The harder moves (退回, 撤回, 加签, 委派) have their place beside these: one class each, on the locked row.
 */
public interface Worklist {

    /**
     * Opens a task: its form with values to start with, the outcomes and moves that are possible and what each does.
     *
     * @throws java.util.NoSuchElementException when there is no such task
     */
    TaskView open(Viewer viewer, String taskId);

    /**
     * Takes a task out of the agency's queue. Taking one's own task again is harmless.
     *
     * @throws Refused see above
     */
    TaskRow claim(Viewer viewer, String taskId, int version);

    /** Gives the task back to the queue. */
    TaskRow release(Viewer viewer, String taskId, int version);

    /** Hands the task to a colleague of the same agency. The owner may, and the agency's heads. */
    TaskRow handToColleague(Viewer viewer, String taskId, long officerId, String reason, int version);

    /**
     * Moves the task to another queue of the same agency: another agency of the same kind that answers for the place
     * (township office and county bureau).
     */
    TaskRow moveToQueue(Viewer viewer, String taskId, String agencyId, String reason, int version);

    /**
     * Completes a task: the form is checked again, the matter's {@link TaskAction} does its part, the diagram moves on.
     * A task that nobody has taken is taken by this person first.
     */
    TaskRow complete(Viewer viewer, String taskId, Filled filled);

    /** Reads title, level and place of a case again into its rows, after the case has changed them. */
    void cardChanged(String caseNumber);

    /**
     * A filled-in form.
     *
     * @param outcome the chosen outcome; {@code null} where there is one way only
     * @param data values by field
     * @param attachments ids of files
     */
    record Filled(String outcome, Map<String, Object> data, List<Long> attachments, int version) {}
}
