package org.shaodao.worklist.internal;

import java.util.List;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.Tie;
import org.shaodao.worklist.TaskState;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The open tasks of a region that is merged, told before it is; they go with its agencies. */
@Component
@Order(1)
class TasksOfRegion implements Tie {

    private final TaskEntries entries;
    private final AgencyDirectory agencies;

    TasksOfRegion(TaskEntries entries, AgencyDirectory agencies) {
        this.entries = entries;
        this.agencies = agencies;
    }

    @Override
    public String register() {
        return "regions";
    }

    @Override
    public String name() {
        return "在办任务";
    }

    @Override
    public Hanging of(Line line, int most) {
        var there = agencies.answeringFor(line.key(), null).stream()
                .filter(agency -> agency.regionCode().equals(line.key()))
                .map(AgencyView::id)
                .toList();
        return there.isEmpty()
                ? new Hanging(0, Hold.SUCCESSOR, "", List.of())
                : new Hanging(
                        entries.countByQueueInAndState(there, TaskState.OPEN),
                        Hold.SUCCESSOR,
                        "随部门转到并入区域的同类部门，谁在办的还由谁办，时限接着算。",
                        Rerouting.things(entries.openOfAny(there, Limit.of(most))));
    }

    @Override
    public void follow(Ended ended, Follow follow) {
        // Each agency of the region ends with it, and takes its tasks along.
    }
}
