package org.shaodao.engine.internal;

import org.camunda.bpm.engine.ManagementService;
import org.shaodao.engine.DueWork;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Runs due jobs one by one, the earliest first, as the job executor would. */
@Service
@Profile({"demo", "test"})
class DueJobs implements DueWork {

    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    @Override
    public int run() {
        var count = 0;
        for (var job = next(); job != null; job = next()) {
            management.executeJob(job.getId());
            count++;
        }
        return count;
    }

    private org.camunda.bpm.engine.runtime.Job next() {
        var due = management
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return due.isEmpty() ? null : due.get(0);
    }
}
