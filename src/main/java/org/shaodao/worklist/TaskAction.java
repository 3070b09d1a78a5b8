package org.shaodao.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.access.Action;
import org.shaodao.access.Viewer;

/**
 * What happens when a person completes one kind of user task. The module that owns the matter implements it as a bean;
 * it runs in the transaction that completes the task, before the diagram moves on.
 *
 * @param <F> record of the form's fields, by the same names; proved against the form by a test
 */
public interface TaskAction<F extends Record> {

    /** {@code <process>/<task>}, for example {@code department-response/sign}. */
    String task();

    Class<F> form();

    /** What a person's roles must allow beside {@link Action#TASK_WORK}. */
    default Action needs() {
        return Action.TASK_WORK;
    }

    /**
     * Does the matter's part and answers the decisions the diagram reads.
     *
     * @throws Refused when the rules forbid it: nothing is changed
     */
    Outcome perform(F form, Completion completion);

    /** Values to start the form with, so that nothing is typed twice. */
    default Map<String, Object> prefill(Completion completion) {
        return Map.of();
    }

    /** Outcomes that are not offered now, with the reason in Chinese: {@code refuse → 退单期已过}. */
    default Map<String, String> unavailable(Completion completion) {
        return Map.of();
    }

    /** Why this outcome cannot be chosen now, in Chinese; {@code null} when it can. Asked when the form is handed in. */
    default String hindrance(String outcome, Completion completion) {
        return unavailable(completion).get(outcome);
    }

    /** What will happen when an outcome is chosen, in one Chinese sentence each: {@code notSolved → …}. */
    default Map<String, String> consequences(Completion completion) {
        return Map.of();
    }

    /**
     * @param summary the sentence for the timeline
     * @param decisions what the diagram reads
     * @param details what changed, for the record
     */
    record Outcome(String summary, Map<String, Object> decisions, Map<String, Object> details) {

        public static Outcome of(String summary, Map<String, Object> decisions) {
            return new Outcome(summary, decisions, Map.of());
        }
    }

    /**
     * @param decisions the diagram's ids and decisions when the task appeared
     * @param attachments ids of files sent with the form
     */
    record Completion(
            String taskId,
            String caseNumber,
            String instanceId,
            String queue,
            Viewer viewer,
            Instant at,
            Map<String, Object> decisions,
            List<Long> attachments) {

        public String decision(String name) {
            var value = decisions.get(name);
            return value == null ? null : value.toString();
        }
    }
}
