package org.shaodao.worklist.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.shaodao.engine.Forms;
import org.shaodao.engine.Processes;
import org.shaodao.evidence.Attachments;
import org.shaodao.worklist.FormInvalid;
import org.shaodao.worklist.TaskAction.Completion;
import org.shaodao.worklist.TaskAction.Outcome;
import org.shaodao.worklist.Worklist.Filled;
import org.springframework.stereotype.Component;

/** Completes a task: checks the form, lets the matter's module act, writes the record, moves the diagram. */
@Component
class TaskCompletion {

    private final LockedTasks locked;
    private final IdentityVault identities;
    private final Forms forms;
    private final TaskActions actions;
    private final Processes processes;
    private final Attachments files;
    private final AuditTrail audit;
    private final DecisionText decisions;
    private final Clock clock;

    TaskCompletion(
            LockedTasks locked,
            IdentityVault identities,
            Forms forms,
            TaskActions actions,
            Processes processes,
            Attachments files,
            AuditTrail audit,
            DecisionText decisions,
            Clock clock) {
        this.identities = identities;
        this.locked = locked;
        this.forms = forms;
        this.actions = actions;
        this.processes = processes;
        this.files = files;
        this.audit = audit;
        this.decisions = decisions;
        this.clock = clock;
    }

    void complete(Viewer viewer, String taskId, Filled filled) {
        var task = locked.open(viewer, taskId);
        locked.requireQueue(viewer, task);
        locked.requireFreeOrMine(viewer, task);
        locked.requireVersion(task, filled.version());
        processes.together(() -> move(viewer, task, filled));
    }

    private void move(Viewer viewer, TaskEntry task, Filled filled) {
        var now = clock.instant();
        var completion = completion(task, viewer, now, filled.attachments());
        var chosen = checked(task, filled, completion);
        identities.keepOutOf(viewer, task.caseNumber(), chosen.values());
        if (task.isFree()) {
            task.take(viewer.officerId(), viewer.name(), now);
        }
        var outcome = actions.perform(task, chosen.outcome(), chosen.values(), completion);
        task.done(viewer, chosen.outcome(), now);
        files.bind(filled.attachments(), task.caseNumber(), task.path(), viewer);
        record(task, viewer, chosen, outcome, filled.attachments());
        processes.complete(task.getId(), outcome.decisions());
    }

    Completion completion(TaskEntry task, Viewer viewer, Instant now, List<Long> attachments) {
        return new Completion(
                task.getId(),
                task.caseNumber(),
                task.instanceId(),
                task.queue(),
                viewer,
                now,
                decisions.read(task.decisions()),
                attachments == null ? List.of() : List.copyOf(attachments));
    }

    private Chosen checked(TaskEntry task, Filled filled, Completion completion) {
        var schema = forms.ofTask(task.getId());
        var outcomes = FormOutcomes.of(schema);
        var values = new HashMap<String, Object>(filled.data() == null ? Map.of() : filled.data());
        if (outcomes.asked() && filled.outcome() != null) {
            values.put(FormOutcomes.FIELD, filled.outcome());
        }
        var problems = forms.check(schema, values);
        if (!problems.isEmpty()) {
            throw new FormInvalid(problems);
        }
        var outcome = outcomes.asked() ? (String) values.get(FormOutcomes.FIELD) : null;
        var why = outcome == null ? null : actions.hindrance(task.path(), outcome, completion);
        if (why != null) {
            throw new Refused("outcome-unavailable", "现在不能选“" + outcomes.label(outcome) + "”：" + why, "outcome");
        }
        return new Chosen(outcome, outcomes.label(outcome), values);
    }

    private void record(TaskEntry task, Viewer viewer, Chosen chosen, Outcome outcome, List<Long> attachments) {
        var details = new LinkedHashMap<String, Object>();
        details.put("task", task.path());
        details.put("taskName", task.name());
        if (chosen.outcome() != null) {
            details.put("outcome", chosen.outcome());
            details.put("outcomeName", chosen.label());
        }
        if (attachments != null && !attachments.isEmpty()) {
            details.put("attachments", attachments);
        }
        if (!task.isOf(viewer)) {
            details.put("代办", task.ownerName());
        }
        details.putAll(outcome.details());
        audit.record("TASK_COMPLETED", task.caseNumber(), viewer.actor(), outcome.summary(), details);
    }

    private record Chosen(String outcome, String label, Map<String, Object> values) {}
}
