package org.shaodao.worklist.internal;

import org.shaodao.agency.AgencyDirectory;
import org.shaodao.clock.Clocks;
import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.Tie;
import org.shaodao.worklist.TaskState;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The open tasks and clocks of an agency that ends. They go before its people do. */
@Component
@Order(1)
class TasksOfAgency implements Tie {

    private final TaskEntries entries;
    private final Rerouting rerouting;
    private final AgencyDirectory agencies;
    private final Clocks clocks;

    TasksOfAgency(TaskEntries entries, Rerouting rerouting, AgencyDirectory agencies, Clocks clocks) {
        this.entries = entries;
        this.rerouting = rerouting;
        this.agencies = agencies;
        this.clocks = clocks;
    }

    @Override
    public String register() {
        return "agencies";
    }

    @Override
    public String name() {
        return "在办任务";
    }

    @Override
    public Hanging of(Line line, int most) {
        return new Hanging(
                entries.countByQueueAndState(line.key(), TaskState.OPEN),
                Hold.SUCCESSOR,
                "全部转到接办部门，谁在办的还由谁办，时限接着算。",
                Rerouting.things(entries.openOf(line.key(), Limit.of(most))));
    }

    @Override
    public void follow(Ended ended, Follow follow) {
        if (ended.successor() == null) {
            return;
        }
        var target = agencies.get(ended.successor());
        entries.lockOpenOf(ended.line().key())
                .forEach(task -> rerouting.toAgency(task, target, ended.by(), ended.why()));
        clocks.takeOver(ended.line().key(), target.id(), ended.by().officerName());
    }
}
