package org.shaodao.engine.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.shaodao.ManyRows;
import org.shaodao.engine.Ladders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Moves the timer of a ladder in the transaction that moved the clock. Diagrams touched in a transaction are collected
 * and their timers set once, just before the commit, when the engine has written what it has to write.
 */
@Component
class LadderTimers implements Ladders {

    /** Id of the timer start event of the ladder in every diagram. */
    static final String LADDER = "ladderDue";

    private static final String OF_INSTANCES = "select ID_, REV_, DUEDATE_, PROCESS_INSTANCE_ID_, JOB_DEF_ID_"
            + " from ACT_RU_JOB where TYPE_ = 'timer' and ";

    private final ManagementService management;
    private final ObjectProvider<Rungs> rungs;
    private final JdbcTemplate jdbc;
    /** Whether the timers of a job definition are ladders; a definition never changes. */
    private final Map<String, Boolean> ofLadder = new ConcurrentHashMap<>();

    LadderTimers(@Lazy ManagementService management, ObjectProvider<Rungs> rungs, JdbcTemplate jdbc) {
        this.management = management;
        this.rungs = rungs;
        this.jdbc = jdbc;
    }

    @Override
    public void reschedule(String instanceId) {
        touched().add(instanceId);
    }

    @Override
    public Optional<Instant> nextRing(String instanceId) {
        return timer(instanceId)
                .map(job -> job.getDuedate().toInstant())
                .filter(due -> !due.equals(LadderCalendar.NEVER));
    }

    private Optional<Job> timer(String instanceId) {
        return management.createJobQuery().processInstanceId(instanceId).activityId(LADDER).list().stream()
                .findFirst();
    }

    private List<LadderTimer> timers(Set<String> instanceIds) {
        var jobs = jdbc.query(
                OF_INSTANCES + ManyRows.in("PROCESS_INSTANCE_ID_", instanceIds.size()),
                (row, n) -> new LadderTimer(
                        row.getString(1),
                        row.getInt(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        row.getString(5)),
                instanceIds.toArray());
        return jobs.stream()
                .filter(job -> ofLadder.computeIfAbsent(job.definition(), this::isLadder))
                .toList();
    }

    private boolean isLadder(String jobDefinition) {
        return management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(jobDefinition)
                        .activityIdIn(LADDER)
                        .count()
                > 0;
    }

    /** What was touched, and whose rungs only its clocks know. */
    private void set(Set<String> instanceIds) {
        var next = new HashMap<String, Instant>();
        instanceIds.forEach(instance -> next.put(
                instance, rungs.getObject().nextAfter(instance, Instant.EPOCH).orElse(LadderCalendar.NEVER)));
        ring(next);
    }

    /** Past the engine, which would write one after the other, and by its rule: whoever sees an older revision has lost. */
    @Override
    public void ring(Map<String, Instant> next) {
        if (next.isEmpty()) {
            return;
        }
        var moved = timers(next.keySet()).stream()
                .filter(timer -> next.get(timer.instanceId()).toEpochMilli()
                        != timer.due().toEpochMilli())
                .toList();
        ManyRows.slices(moved).forEach(timers -> write(timers, next));
    }

    private void write(List<LadderTimer> moved, Map<String, Instant> next) {
        var due = new LinkedHashMap<String, Object>();
        var seen = new LinkedHashMap<String, Object>();
        moved.forEach(timer -> {
            due.put(timer.id(), Timestamp.from(next.get(timer.instanceId())));
            seen.put(timer.id(), timer.revision());
        });
        new ManyRows(jdbc, "ACT_RU_JOB", "ID_")
                .set("DUEDATE_", due)
                .set("REV_ = REV_ + 1")
                .asSeen("REV_", seen);
    }

    private Set<String> touched() {
        var bound = (Touched) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Touched();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(bound));
        }
        return bound.instances;
    }

    private record LadderTimer(String id, int revision, Instant due, String instanceId, String definition) {}

    private static final class Touched extends ResourceHolderSupport {
        private final Set<String> instances = new LinkedHashSet<>();
    }

    /** Sets the timers of the touched diagrams at the end of the transaction, and forgets them after it. */
    private final class BeforeCommit extends ResourceHolderSynchronization<Touched, LadderTimers> {

        private final Touched touched;

        private BeforeCommit(Touched touched) {
            super(touched, LadderTimers.this);
            this.touched = touched;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            set(Set.copyOf(touched.instances));
        }
    }
}
