package org.shaodao.worklist.internal;

import java.time.Clock;
import java.util.Map;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.shaodao.worklist.CaseCards;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.TaskView;
import org.shaodao.worklist.Worklist;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The moves, each on the locked row. What takes more than a few lines has a class of its own. */
@Service
@Transactional
class TaskMoves implements Worklist {

    private final TaskOpening opening;
    private final LockedTasks locked;
    private final IdentityVault identities;
    private final TaskEntries entries;
    private final TaskCompletion completion;
    private final HandOver handOver;
    private final RowsOfCase rowsOfCase;
    private final TaskLists lists;
    private final ObjectProvider<CaseCards> cards;
    private final AuditTrail audit;
    private final Clock clock;

    TaskMoves(
            TaskOpening opening,
            LockedTasks locked,
            IdentityVault identities,
            TaskEntries entries,
            TaskCompletion completion,
            HandOver handOver,
            RowsOfCase rowsOfCase,
            TaskLists lists,
            ObjectProvider<CaseCards> cards,
            AuditTrail audit,
            Clock clock) {
        this.identities = identities;
        this.opening = opening;
        this.locked = locked;
        this.entries = entries;
        this.completion = completion;
        this.handOver = handOver;
        this.rowsOfCase = rowsOfCase;
        this.lists = lists;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public TaskView open(Viewer viewer, String taskId) {
        return opening.open(viewer, taskId);
    }

    @Override
    public TaskRow claim(Viewer viewer, String taskId, int version) {
        var task = locked.open(viewer, taskId);
        locked.requireQueue(viewer, task);
        locked.requireFreeOrMine(viewer, task);
        if (task.isFree()) {
            locked.requireVersion(task, version);
            task.take(viewer.officerId(), viewer.name(), clock.instant());
            record("TASK_CLAIMED", task, viewer, "接下任务“" + task.name() + "”");
        }
        return row(task);
    }

    @Override
    public TaskRow release(Viewer viewer, String taskId, int version) {
        var task = locked.open(viewer, taskId);
        locked.requireMine(viewer, task);
        locked.requireVersion(task, version);
        task.release();
        record("TASK_RELEASED", task, viewer, "把任务“" + task.name() + "”放回待签收");
        return row(task);
    }

    @Override
    public TaskRow handToColleague(Viewer viewer, String taskId, long officerId, String reason, int version) {
        var task = locked.open(viewer, taskId);
        locked.requireQueue(viewer, task);
        locked.requireVersion(task, version);
        identities.keepOutOf(viewer, task.caseNumber(), Map.of("reason", reason));
        handOver.toColleague(viewer, task, officerId, reason);
        var row = row(task);
        handOver.tellColleague(row, task.instanceId(), officerId, viewer, reason);
        return row;
    }

    @Override
    public TaskRow moveToQueue(Viewer viewer, String taskId, String agencyId, String reason, int version) {
        var task = locked.open(viewer, taskId);
        locked.requireQueue(viewer, task);
        locked.requireVersion(task, version);
        identities.keepOutOf(viewer, task.caseNumber(), Map.of("reason", reason));
        handOver.toQueue(viewer, task, agencyId, reason);
        return row(task);
    }

    @Override
    public TaskRow complete(Viewer viewer, String taskId, Filled filled) {
        completion.complete(viewer, taskId, filled);
        entries.flush();
        return lists.row(taskId);
    }

    @Override
    public void cardChanged(String caseNumber) {
        rowsOfCase.cardChanged(cards.getObject().card(caseNumber));
    }

    private void record(String kind, TaskEntry task, Viewer viewer, String summary) {
        audit.record(
                kind,
                task.caseNumber(),
                viewer.actor(),
                summary,
                Map.of("task", task.path(), "taskName", task.name(), "taskId", task.getId()));
    }

    private TaskRow row(TaskEntry task) {
        entries.flush();
        return lists.row(task.getId());
    }
}
