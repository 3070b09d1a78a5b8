package org.shaodao.worklist.internal;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.clock.Clocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that were given to an agency in the very moment it ended, or on another node that had not heard of it yet: they go
 * to the successor like those that were there before.
 */
@Component
class LateTasks {

    private static final String WHY = "部门已经停用，由接办部门办";

    private static final String ENDED = "select a.id, a.successor from agency a where a.ended_on is not null"
            + " and a.successor is not null"
            + " and exists (select 1 from task_entry t where t.queue = a.id and t.state = 'OPEN')";

    private final JdbcClient jdbc;
    private final TaskEntries entries;
    private final Rerouting rerouting;
    private final AgencyDirectory agencies;
    private final Clocks clocks;

    LateTasks(JdbcClient jdbc, TaskEntries entries, Rerouting rerouting, AgencyDirectory agencies, Clocks clocks) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.rerouting = rerouting;
        this.agencies = agencies;
        this.clocks = clocks;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void look() {
        ended().forEach(agency -> {
            var target = agencies.get(agency.successor());
            entries.lockOpenOf(agency.id()).forEach(task -> rerouting.toAgency(task, target, Actor.SYSTEM, WHY));
            clocks.takeOver(agency.id(), target.id(), Actor.SYSTEM.officerName());
        });
    }

    private List<EndedAgency> ended() {
        return jdbc.sql(ENDED)
                .query((row, n) -> new EndedAgency(row.getString("id"), row.getString("successor")))
                .list();
    }

    private record EndedAgency(String id, String successor) {}
}
