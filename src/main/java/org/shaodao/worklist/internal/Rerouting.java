package org.shaodao.worklist.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.shaodao.access.CaseScope;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.engine.Processes;
import org.shaodao.register.Ended;
import org.shaodao.register.Tie.Thing;
import org.shaodao.worklist.TaskHandedOver;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes tasks elsewhere because their agency has ended or their owner has gone; the clocks go on. */
@Component
class Rerouting {

    private static final String OWNER = "owner";

    private final TaskEntries entries;
    private final TaskLists lists;
    private final CaseScope scope;
    private final Processes processes;
    private final DecisionText decisions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rerouting(
            TaskEntries entries,
            TaskLists lists,
            CaseScope scope,
            Processes processes,
            DecisionText decisions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.lists = lists;
        this.scope = scope;
        this.processes = processes;
        this.decisions = decisions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** To the agency that takes over; whoever has the task keeps it. */
    void toAgency(TaskEntry task, AgencyView target, Actor by, String why) {
        var from = task.queue();
        task.follow(target);
        processes.moveToQueue(task.getId(), target.id());
        scope.admit(task.caseNumber(), target.id());
        record("TASK_MOVED", task, by, "把任务“" + task.name() + "”转到" + target.name(), why);
        events.publishEvent(
                new TaskMoved(task.getId(), task.caseNumber(), task.instanceId(), task.path(), from, target.id()));
    }

    /** To a colleague of the same agency. */
    void toColleague(TaskEntry task, OfficerView colleague, Ended ended) {
        task.take(colleague.id(), colleague.name(), clock.instant());
        scope.admitOfficer(task.caseNumber(), colleague.id());
        if (decisions.read(task.decisions()).containsKey(OWNER)) {
            processes.decide(task.instanceId(), Map.of(OWNER, colleague.id()));
        }
        record("TASK_HANDED_OVER", task, ended.by(), "把任务“" + task.name() + "”交给 " + colleague.name(), ended.why());
        entries.flush();
        events.publishEvent(new TaskHandedOver(
                lists.row(task.getId()),
                task.instanceId(),
                colleague.id(),
                ended.by().officerName(),
                ended.why()));
    }

    /** Back to the queue of its agency. */
    void toQueue(TaskEntry task, Actor by, String why) {
        task.release();
        record("TASK_RELEASED", task, by, "把任务“" + task.name() + "”放回待签收", why);
    }

    static List<Thing> things(List<TaskEntry> tasks) {
        return tasks.stream()
                .map(task -> new Thing(task.title(), task.name() + " " + task.caseNumber()))
                .toList();
    }

    private void record(String kind, TaskEntry task, Actor by, String summary, String why) {
        audit.record(
                kind,
                task.caseNumber(),
                by,
                summary,
                Map.of("task", task.path(), "taskName", task.name(), "taskId", task.getId(), "text", why));
    }
}
