package org.shaodao.engine.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.shaodao.engine.DueWork;
import org.shaodao.worktime.TownClockMover;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Runs due jobs one by one, the earliest first, as the job executor would. */
@Service
@Profile({"demo", "test", "city"})
class DueJobs implements DueWork {

    private final ManagementService management;
    private final TownClockMover mover;
    private final Clock clock;

    DueJobs(ManagementService management, TownClockMover mover, Clock clock) {
        this.management = management;
        this.mover = mover;
        this.clock = clock;
    }

    @Override
    public int run() {
        var count = 0;
        for (var due = due(); !due.isEmpty(); due = due()) {
            management.executeJob(due.get(0).getId());
            count++;
        }
        return count;
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
    }

    @Override
    public void travelTo(Instant target) {
        for (var next = next(target); next != null; next = next(target)) {
            if (next.isAfter(clock.instant())) {
                mover.stopAt(next);
            }
            run();
        }
        mover.stopAt(target);
        run();
    }

    /** Due instant of the earliest timer that is due by {@code target}; {@code null} when there is none. */
    private Instant next(Instant target) {
        var earliest = management
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .duedateLowerThan(java.util.Date.from(target))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return earliest.isEmpty() ? null : earliest.get(0).getDuedate().toInstant();
    }
}
