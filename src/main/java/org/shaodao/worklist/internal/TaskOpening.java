package org.shaodao.worklist.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.shaodao.access.CaseScope;
import org.shaodao.access.Permissions;
import org.shaodao.access.Viewer;
import org.shaodao.engine.Forms;
import org.shaodao.worklist.TaskAction.Completion;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.TaskView;
import org.shaodao.worklist.TaskView.TaskMove;
import org.shaodao.worklist.TaskView.TaskOutcome;
import org.shaodao.worklist.TaskView.TaskTarget;
import org.springframework.stereotype.Component;

/** Puts together what a person needs to work on a task. */
@Component
class TaskOpening {

    /** Under which an action tells the consequence of a form with one way out. */
    private static final String ONE_WAY = "";

    private final TaskEntries entries;
    private final TaskLists lists;
    private final CaseScope scope;
    private final Forms forms;
    private final TaskActions actions;
    private final TaskCompletion completions;
    private final Permissions permissions;
    private final HandOver handOver;
    private final Clock clock;
    private final Deputies deputies;

    TaskOpening(
            Deputies deputies,
            TaskEntries entries,
            TaskLists lists,
            CaseScope scope,
            Forms forms,
            TaskActions actions,
            TaskCompletion completions,
            Permissions permissions,
            HandOver handOver,
            Clock clock) {
        this.deputies = deputies;
        this.entries = entries;
        this.lists = lists;
        this.scope = scope;
        this.forms = forms;
        this.actions = actions;
        this.completions = completions;
        this.permissions = permissions;
        this.handOver = handOver;
        this.clock = clock;
    }

    TaskView open(Viewer viewer, String taskId) {
        var task = entries.findById(taskId).orElseThrow(() -> new NoSuchElementException("no task " + taskId));
        scope.requireRead(viewer, task.caseNumber());
        var row = lists.row(taskId);
        if (!task.isOpen()) {
            return new TaskView(row, null, Map.of(), List.of(), List.of(), deputies.has(viewer, task), false);
        }
        var completion = completions.completion(task, viewer, clock.instant(), List.of());
        var form = forms.ofTask(taskId);
        boolean inQueue =
                task.queue().equals(viewer.agencyId()) && permissions.allows(viewer, actions.needs(task.path()));
        return new TaskView(
                row,
                form,
                actions.prefill(task.path(), completion),
                outcomes(task, FormOutcomes.of(form), completion),
                inQueue ? moves(viewer, task, row) : List.of(),
                deputies.has(viewer, task),
                inQueue && (task.isFree() || deputies.has(viewer, task)));
    }

    private List<TaskOutcome> outcomes(TaskEntry task, FormOutcomes outcomes, Completion completion) {
        var consequences = actions.consequences(task.path(), completion);
        var unavailable = actions.unavailable(task.path(), completion);
        return outcomes.offered().stream()
                .map(option -> new TaskOutcome(
                        option.value(),
                        option.label(),
                        consequences.getOrDefault(option.value(), consequences.get(ONE_WAY)),
                        unavailable.get(option.value())))
                .toList();
    }

    private List<TaskMove> moves(Viewer viewer, TaskEntry task, TaskRow row) {
        var moves = new ArrayList<TaskMove>();
        if (task.isFree()) {
            moves.add(move("claim", "接下", "任务归您，同事不能再签收；时限照常走。"));
        }
        if (deputies.has(viewer, task)) {
            moves.add(move("release", "放回待签收", "任务回到" + row.queueName() + "待签收，同事都可以接；时限照常走。"));
        }
        if (handOver.mayMove(viewer, task)) {
            moves.add(move("handOver", "转给同事", "任务归选定的同事，他会收到通知；时限照常走。"));
            addQueues(moves, task, row);
        }
        return moves;
    }

    private void addQueues(List<TaskMove> moves, TaskEntry task, TaskRow row) {
        var targets = handOver.otherQueues(task).stream()
                .map(agency -> new TaskTarget(agency.id(), agency.name()))
                .toList();
        if (!targets.isEmpty()) {
            var consequence = "任务离开" + row.queueName() + "，到选定部门待签收；时限照常走。";
            moves.add(new TaskMove("moveQueue", "转到上级或下级部门", consequence, targets));
        }
    }

    private static TaskMove move(String code, String label, String consequence) {
        return new TaskMove(code, label, consequence, List.of());
    }
}
