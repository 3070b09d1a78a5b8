package org.shaodao.engine.internal;

import java.time.Instant;
import java.util.Date;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Moves the timer of a ladder in the transaction that moved the clock. Diagrams touched in a transaction are collected
 * and their timers set once, just before the commit, when the engine has written what it has to write.
 */
@Component
class LadderTimers implements Ladders {

    /** Id of the timer start event of the ladder in every diagram. */
    static final String LADDER = "ladderDue";

    private final EngineCommands commands;
    private final ManagementService management;
    private final ObjectProvider<Rungs> rungs;
    /** Whether the timers of a job definition are ladders; a definition never changes. */
    private final Map<String, Boolean> ofLadder = new ConcurrentHashMap<>();

    LadderTimers(EngineCommands commands, @Lazy ManagementService management, ObjectProvider<Rungs> rungs) {
        this.commands = commands;
        this.management = management;
        this.rungs = rungs;
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
        commands.run(command -> {
            timers(instanceIds).forEach(timer -> set(timer, next.get(timer.getProcessInstanceId())));
            return null;
        });
    }

    /** The engine writes what has changed when the command ends. */
    private static void set(Job timer, Instant ring) {
        var due = ring == null ? LadderCalendar.NEVER : ring;
        if (due.toEpochMilli() != timer.getDuedate().getTime()) {
            ((JobEntity) timer).setDuedate(Date.from(due));
        }
    }

    @SuppressWarnings("unchecked")
    private Set<String> touched() {
        var bound = (Set<String>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        var fresh = new LinkedHashSet<String>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(fresh));
        return fresh;
    }

    /** Sets the timers of the touched diagrams at the end of the transaction, and forgets them after it. */
    private final class BeforeCommit implements TransactionSynchronization {

        private final Set<String> instances;

        private BeforeCommit(Set<String> instances) {
            this.instances = instances;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            set(Set.copyOf(instances));
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(LadderTimers.this);
        }
    }
}
