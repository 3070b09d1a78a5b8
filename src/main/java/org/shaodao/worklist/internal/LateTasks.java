package org.shaodao.worklist.internal;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.clock.Clocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tasks that were given to an agency in the very moment it ended, or on another node that had not heard of it yet: they go
 * to the successor like those that were there before.
 */
@Component
class LateTasks {

    private static final Logger LOG = LoggerFactory.getLogger(LateTasks.class);

    private static final String WHY = "部门已经停用，由接办部门办";

    private static final String ENDED = "select a.id, a.successor from agency a where a.ended_on is not null"
            + " and a.successor is not null"
            + " and exists (select 1 from task_entry t where t.queue = a.id and t.state = 'OPEN')";

    private final JdbcClient jdbc;
    private final TaskEntries entries;
    private final Rerouting rerouting;
    private final AgencyDirectory agencies;
    private final Clocks clocks;
    private final TransactionTemplate transaction;

    LateTasks(
            JdbcClient jdbc,
            TaskEntries entries,
            Rerouting rerouting,
            AgencyDirectory agencies,
            Clocks clocks,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.rerouting = rerouting;
        this.agencies = agencies;
        this.clocks = clocks;
        this.transaction = transaction;
    }

    /** Each agency by itself: one that cannot be moved holds up no other, and is tried again a minute later. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        for (var agency : ended()) {
            try {
                transaction.executeWithoutResult(status -> follow(agency));
            } catch (RuntimeException failed) {
                LOG.error("{} 停用后到的任务没能转到 {}，一分钟后再试", agency.id(), agency.successor(), failed);
            }
        }
    }

    private void follow(EndedAgency agency) {
        var target = agencies.get(agency.successor());
        entries.lockOpenOf(agency.id()).forEach(task -> rerouting.toAgency(task, target, Actor.SYSTEM, WHY));
        clocks.takeOver(agency.id(), target.id(), Actor.SYSTEM.officerName());
    }

    private List<EndedAgency> ended() {
        return jdbc.sql(ENDED)
                .query((row, n) -> new EndedAgency(row.getString("id"), row.getString("successor")))
                .list();
    }

    private record EndedAgency(String id, String successor) {}
}
