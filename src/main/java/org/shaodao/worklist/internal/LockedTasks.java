package org.shaodao.worklist.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.NoSuchElementException;
import org.shaodao.Refused;
import org.shaodao.access.CaseScope;
import org.shaodao.access.Permissions;
import org.shaodao.access.ScopeFilter;
import org.shaodao.access.Viewer;
import org.shaodao.worktime.TownClock;
import org.springframework.stereotype.Component;

/** Fetches a task's row locked and says in a sentence why a move on it is not possible. */
@Component
class LockedTasks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("M月d日 H:mm");

    private final TaskEntries entries;
    private final TaskActions actions;
    private final Permissions permissions;
    private final CaseScope scope;
    private final Deputies deputies;
    private final Clock clock;

    LockedTasks(
            TaskEntries entries,
            TaskActions actions,
            Permissions permissions,
            CaseScope scope,
            Deputies deputies,
            Clock clock) {
        this.entries = entries;
        this.actions = actions;
        this.permissions = permissions;
        this.scope = scope;
        this.deputies = deputies;
        this.clock = clock;
    }

    /**
     * The row, locked, of an open task that the viewer may see.
     *
     * @throws NoSuchElementException when there is no such task
     * @throws Refused {@code task-gone}, or {@code task-taken} when a colleague was faster at signing it
     */
    TaskEntry open(Viewer viewer, String taskId) {
        var task = entries.lock(taskId).orElseThrow(() -> new NoSuchElementException("no task " + taskId));
        if (!standsWith(viewer, task)) {
            scope.requireRead(viewer, task.caseNumber());
        }
        if (!task.isOpen()) {
            throw gone(task);
        }
        return task;
    }

    /** Whoever works where a task waits has been brought into its case: nothing has to be looked up. */
    private static boolean standsWith(Viewer viewer, TaskEntry task) {
        return task.queue().equals(viewer.agencyId()) && !ScopeFilter.of(viewer).nothing();
    }

    /**
     * @throws Refused {@code task-not-yours} unless the task stands in the viewer's queue; recorded
     * @throws org.shaodao.access.AccessRefused when the viewer's roles do not allow such a task; recorded
     */
    void requireQueue(Viewer viewer, TaskEntry task) {
        permissions.require(viewer, actions.needs(task.path()));
        if (!task.queue().equals(viewer.agencyId())) {
            scope.refuse(viewer, task.caseNumber(), task.name());
            throw new Refused("task-not-yours", "这项任务在" + task.queueName() + "，要由那里的同事办理。", null);
        }
    }

    /** @throws Refused {@code task-taken} when a colleague has it */
    void requireFreeOrMine(Viewer viewer, TaskEntry task) {
        if (!task.isFree() && !deputies.has(viewer, task)) {
            throw taken(task);
        }
    }

    private Refused taken(TaskEntry task) {
        var holder = task.holder();
        return new Refused("task-taken", "已由 " + holder.name() + " 于 " + time(holder.since()) + " 签收。", null);
    }

    /** @throws Refused {@code task-not-yours}, {@code task-taken}, {@code task-unsigned} unless the viewer has it */
    void requireMine(Viewer viewer, TaskEntry task) {
        requireQueue(viewer, task);
        if (task.isFree()) {
            throw new Refused("task-unsigned", "这项任务还没有人签收，请先签收。", null);
        }
        if (!deputies.has(viewer, task)) {
            var holder = task.holder();
            throw new Refused("task-taken", "这项任务现在由 " + holder.name() + " 办，" + time(holder.since()) + " 起。", null);
        }
    }

    /** @throws Refused {@code version-stale} when the row has changed since the viewer saw it */
    void requireVersion(TaskEntry task, int seen) {
        if (task.version() != seen) {
            throw new Refused("version-stale", "这项任务刚才有变动。填好的内容还在，请看过最新情况后再办一次。", null);
        }
    }

    private Refused gone(TaskEntry task) {
        if (task.isSigned()) {
            return taken(task);
        }
        var holder = task.holder();
        if (holder.name() == null) {
            return new Refused("task-gone", "这项任务已于 " + time(holder.since()) + " 取消，不用再办。", null);
        }
        return new Refused("task-gone", "这项任务已由 " + holder.name() + " 于 " + time(holder.since()) + " 办完。", null);
    }

    /** {@code 10:32} today, {@code 5月11日 10:32} on another day. */
    String time(Instant instant) {
        var then = instant.atZone(TownClock.ZONE);
        var today = clock.instant().atZone(TownClock.ZONE).toLocalDate();
        return (then.toLocalDate().equals(today) ? TIME : DATE_TIME).format(then);
    }
}
