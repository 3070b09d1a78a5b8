package org.shaodao.worklist.internal;

import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.LineMoved;
import org.shaodao.register.Tie;
import org.shaodao.worklist.TaskState;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The open tasks of a person who goes, or who goes to another agency. */
@Component
@Order(1)
class TasksOfOfficer implements Tie {

    private static final String AGENCY = "agency";

    private final TaskEntries entries;
    private final Rerouting rerouting;
    private final AgencyDirectory agencies;

    TasksOfOfficer(TaskEntries entries, Rerouting rerouting, AgencyDirectory agencies) {
        this.entries = entries;
        this.rerouting = rerouting;
        this.agencies = agencies;
    }

    @Override
    public String register() {
        return "officers";
    }

    @Override
    public String name() {
        return "在办任务";
    }

    @Override
    public Hanging of(Line line, int most) {
        var officer = numbered(line.key());
        return new Hanging(
                entries.countByOwnerIdAndState(officer.id(), TaskState.OPEN),
                Hold.LOOSE,
                "交给接手的同事；没有选的，放回本部门待签收。时限接着算。",
                Rerouting.things(entries.openOfOfficer(officer.id(), Limit.of(most))));
    }

    @Override
    public void follow(Ended ended, Follow follow) {
        var tasks = entries.lockOpenOfOfficer(numbered(ended.line().key()).id());
        if (ended.successor() == null) {
            tasks.forEach(task -> rerouting.toQueue(task, ended.by(), ended.why()));
        } else {
            var colleague = numbered(ended.successor());
            tasks.forEach(task -> rerouting.toColleague(task, colleague, ended));
        }
    }

    /** What a person had in an agency stays there; what came along from one that ended is in the new one already. */
    @EventListener
    void moved(LineMoved moved) {
        var now = moved.becomes().cells().get(AGENCY);
        if (moved.register().equals(register())
                && !moved.was().cells().get(AGENCY).equals(now)) {
            var officer = numbered(moved.becomes().key());
            entries.lockOpenOfOfficer(officer.id()).stream()
                    .filter(task -> !task.queue().equals(now))
                    .forEach(task -> rerouting.toQueue(task, moved.by(), officer.name() + "调到别的部门"));
        }
    }

    private OfficerView numbered(String staffNumber) {
        return agencies.officerNumbered(staffNumber)
                .orElseThrow(() -> new IllegalStateException("nobody has the number " + staffNumber));
    }
}
