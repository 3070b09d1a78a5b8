package org.shaodao.engine.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.shaodao.engine.Ladders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
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

    private static final String SET_DUE =
            "update ACT_RU_JOB set REV_ = REV_ + 1, DUEDATE_ = ? where ID_ = ? and REV_ = ?";

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

    /**
     * Camunda 7.24 leaves out an "and" where it looks for several instances: nothing else can be asked in the same
     * query, so that other timers are put aside here.
     */
    private List<Job> timers(Set<String> instanceIds) {
        return management.createJobQuery().processInstanceIds(instanceIds).list().stream()
                .filter(job -> ofLadder.computeIfAbsent(job.getJobDefinitionId(), this::isLadder))
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

    /** One question and one answer for all that were touched: a calendar moves hundreds at a time. */
    private void set(Set<String> instanceIds) {
        var next = rungs.getObject().next(instanceIds);
        timers(instanceIds).forEach(timer -> set(timer, next.get(timer.getProcessInstanceId())));
    }

    /**
     * Past the engine, which would make the same statement anew for each of hundreds, and by its rule: whoever sees an
     * older revision has lost.
     */
    private void set(Job timer, Instant ring) {
        var due = ring == null ? LadderCalendar.NEVER : ring;
        if (due.toEpochMilli() != timer.getDuedate().getTime()
                && jdbc.update(SET_DUE, Timestamp.from(due), timer.getId(), ((JobEntity) timer).getRevision()) == 0) {
            throw new OptimisticLockingFailureException("timer " + timer.getId() + " was moved meanwhile");
        }
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
