package org.shaodao.notification.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.notification.Notices;
import org.shaodao.notification.Notices.Notice;
import org.shaodao.worklist.Copied;
import org.shaodao.worklist.TaskAppeared;
import org.shaodao.worklist.TaskHandedOver;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskMoved;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.Urged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what others have put on their desk. */
@Component
class TaskTelling {

    /** Tasks that a person who is not looking must hear of; of others the list says enough. */
    private static final Set<String> CALLING = Set.of("whistle/verify", "whistle/amend", "return-visit/visit");

    private final Notices notices;
    private final AgencyDirectory agencies;
    private final Audience audience;
    private final TaskLists tasks;
    private final Clock clock;

    TaskTelling(Notices notices, AgencyDirectory agencies, Audience audience, TaskLists tasks, Clock clock) {
        this.notices = notices;
        this.agencies = agencies;
        this.audience = audience;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void appeared(TaskAppeared task) {
        boolean emergency = "EMERGENCY".equals(task.level());
        boolean atOnce = emergency && task.path().startsWith("department-response/");
        if (emergency || CALLING.contains(task.path())) {
            var text = (atOnce ? "应急哨，请马上“" : "请“") + task.name() + "”：" + task.title();
            notices.tell(
                    holders(task.ownerId(), task.queue()),
                    Notice.of("TASK_APPEARED", text, task.caseNumber(), task.taskId()));
        }
    }

    @EventListener
    void handedOver(TaskHandedOver handed) {
        var task = handed.task();
        var text = handed.byName() + " 把“" + task.name() + "”交给了您（" + handed.reason() + "）：" + task.title();
        notices.tell(List.of(handed.toOfficer()), Notice.of("HANDED_OVER", text, task.caseNumber(), task.id()));
    }

    @EventListener
    void moved(TaskMoved moved) {
        var task = tasks.row(moved.taskId());
        notices.tell(
                holders(null, moved.toAgency()),
                Notice.of("TASK_MOVED", "转来任务“" + task.name() + "”：" + task.title(), task.caseNumber(), task.id()));
    }

    @EventListener
    void urged(Urged urged) {
        for (TaskRow task : urged.tasks()) {
            var text = urged.byAgency() + " " + urged.byName() + " 催办“" + task.name() + "”：" + task.title();
            notices.tell(
                    holders(task.ownerId(), task.queue()), Notice.of("URGED", text, urged.caseNumber(), task.id()));
        }
    }

    @EventListener
    void copied(Copied copied) {
        var note = copied.note() == null || copied.note().isBlank() ? "" : "（" + copied.note() + "）";
        var officers = Stream.concat(
                        copied.officers().stream(),
                        copied.agencies().stream()
                                .flatMap(agency -> agencies.headsOf(agency).stream())
                                .map(OfficerView::id))
                .toList();
        notices.tell(
                officers,
                Notice.of(
                        "COPIED", copied.byName() + " 抄送给您" + note + "：" + copied.title(), copied.caseNumber(), null));
    }

    private List<Long> holders(Long ownerId, String queue) {
        var now = clock.instant();
        var holders = ownerId == null
                ? audience.atWork(queue, now)
                : agencies.officer(ownerId).stream().toList();
        return audience.withDeputies(holders, now).stream().map(OfficerView::id).toList();
    }
}
