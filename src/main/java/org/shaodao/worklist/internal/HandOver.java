package org.shaodao.worklist.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.access.CaseScope;
import org.shaodao.access.Role;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.audit.AuditTrail;
import org.shaodao.clock.Clocks;
import org.shaodao.engine.Processes;
import org.shaodao.worklist.TaskHandedOver;
import org.shaodao.worklist.TaskMoved;
import org.shaodao.worklist.TaskRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a task to somebody else: a colleague, or another queue of the same agency. The clock goes on either way. */
@Component
class HandOver {

    private static final String OWNER = "owner";

    private final LockedTasks locked;
    private final AgencyDirectory agencies;
    private final CaseScope scope;
    private final Processes processes;
    private final Clocks clocks;
    private final DecisionText decisions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Deputies deputies;

    HandOver(
            Deputies deputies,
            LockedTasks locked,
            AgencyDirectory agencies,
            CaseScope scope,
            Processes processes,
            Clocks clocks,
            DecisionText decisions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deputies = deputies;
        this.locked = locked;
        this.agencies = agencies;
        this.scope = scope;
        this.processes = processes;
        this.clocks = clocks;
        this.decisions = decisions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void toColleague(Viewer viewer, TaskEntry task, long officerId, String reason) {
        requireMover(viewer, task);
        var colleague = agencies.officersOf(task.queue()).stream()
                .filter(officer -> officer.id() == officerId)
                .findFirst()
                .orElseThrow(() -> new Refused("wrong-colleague", "只能交给本部门在岗的同事，请重新选择。", "officerId"));
        task.take(colleague.id(), colleague.name(), clock.instant());
        scope.admitOfficer(task.caseNumber(), colleague.id());
        if (decisions.read(task.decisions()).containsKey(OWNER)) {
            processes.decide(task.instanceId(), Map.of(OWNER, colleague.id()));
        }
        moveClocks(viewer, task, task.queue(), colleague.id());
        record("TASK_HANDED_OVER", viewer, task, "把任务“" + task.name() + "”交给 " + colleague.name(), reason);
    }

    void tellColleague(TaskRow row, String instanceId, long officerId, Viewer viewer, String reason) {
        events.publishEvent(new TaskHandedOver(row, instanceId, officerId, viewer.name(), reason));
    }

    void toQueue(Viewer viewer, TaskEntry task, String agencyId, String reason) {
        requireMover(viewer, task);
        var target = otherQueues(task).stream()
                .filter(agency -> agency.id().equals(agencyId))
                .findFirst()
                .orElseThrow(() -> new Refused("wrong-agency", "只能转给本系统上级或下级部门，别的部门请走改派。", "agencyId"));
        var from = task.queue();
        moveClocks(viewer, task, target.id(), null);
        task.moveTo(target);
        processes.moveToQueue(task.getId(), target.id());
        scope.admit(task.caseNumber(), target.id());
        record("TASK_MOVED", viewer, task, "把任务“" + task.name() + "”转到" + target.name(), reason);
        events.publishEvent(
                new TaskMoved(task.getId(), task.caseNumber(), task.instanceId(), task.path(), from, target.id()));
    }

    /** Agencies of the same kind that answer for the place, other than the one that has the task. */
    List<AgencyView> otherQueues(TaskEntry task) {
        var kind = agencies.get(task.queue()).kind();
        return agencies.answeringFor(task.regionCode(), null).stream()
                .filter(agency -> agency.kind().equals(kind) && !agency.id().equals(task.queue()))
                .toList();
    }

    boolean mayMove(Viewer viewer, TaskEntry task) {
        return task.queue().equals(viewer.agencyId()) && (deputies.has(viewer, task) || viewer.is(Role.HEAD));
    }

    private void requireMover(Viewer viewer, TaskEntry task) {
        locked.requireQueue(viewer, task);
        if (!mayMove(viewer, task)) {
            locked.requireMine(viewer, task);
        }
    }

    /** Clocks of one diagram move together; where other agencies' clocks run in it too they are left alone. */
    private void moveClocks(Viewer viewer, TaskEntry task, String agencyId, Long officerId) {
        var going = clocks.open(task.instanceId());
        if (!going.isEmpty() && going.stream().allMatch(c -> task.queue().equals(c.agencyId()))) {
            clocks.handOver(task.instanceId(), agencyId, officerId, viewer.name());
        }
    }

    private void record(String kind, Viewer viewer, TaskEntry task, String summary, String reason) {
        var details = new LinkedHashMap<String, Object>();
        details.put("task", task.path());
        details.put("taskName", task.name());
        details.put("taskId", task.getId());
        details.put("text", reason);
        audit.record(kind, task.caseNumber(), viewer.actor(), summary, details);
    }
}
