package org.shaodao.worklist.internal;

import java.time.Clock;
import java.util.List;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was urged when. A department is not urged about the same case again before the policy's while has passed. */
@Component
class Urges {

    private final JdbcClient jdbc;
    private final TaskLists lists;
    private final LockedTasks words;
    private final UrgeMemory memory;
    private final Clock clock;

    Urges(JdbcClient jdbc, TaskLists lists, LockedTasks words, UrgeMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.words = words;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Writes the urge.
     *
     * @return the open tasks it concerns
     * @throws Refused {@code nothing-to-urge}, {@code urged-already}
     */
    List<TaskRow> add(Viewer viewer, String caseNumber, String agencyId) {
        var open = lists.openOf(List.of(caseNumber)).getOrDefault(caseNumber, List.of()).stream()
                .filter(task -> agencyId == null || agencyId.equals(task.queue()))
                .filter(task -> !task.queue().equals(viewer.agencyId()))
                .toList();
        if (open.isEmpty()) {
            throw new Refused("nothing-to-urge", "现在没有别的部门要办的任务，不用催。", null);
        }
        memory.hold(caseNumber);
        var recent = memory.lately(caseNumber);
        var due =
                open.stream().filter(task -> !recent.containsKey(task.queue())).toList();
        if (due.isEmpty()) {
            var last = recent.get(open.get(0).queue());
            throw new Refused(
                    "urged-already",
                    words.time(last.at()) + " 已由 " + last.by() + " 催办过，" + words.time(last.againFrom()) + " 以后可以再催。",
                    null);
        }
        due.stream().map(TaskRow::queue).distinct().forEach(queue -> write(viewer, caseNumber, queue));
        return due;
    }

    private void write(Viewer viewer, String caseNumber, String agencyId) {
        jdbc.sql("insert into case_urge (case_number, agency_id, urged_at, officer_id, officer_name, from_agency)"
                        + " values (:number, :agency, :at, :officer, :name, :from)")
                .param("number", caseNumber)
                .param("agency", agencyId)
                .param("at", Stored.column(clock.instant()))
                .param("officer", viewer.officerId())
                .param("name", viewer.name())
                .param("from", viewer.agencyName())
                .update();
    }
}
