package org.shaodao.engine.internal;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
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

    private final ManagementService management;
    private final ObjectProvider<Rungs> rungs;

    LadderTimers(@Lazy ManagementService management, ObjectProvider<Rungs> rungs) {
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

    private void set(String instanceId) {
        timer(instanceId).ifPresent(job -> {
            var due = Date.from(
                    rungs.getObject().nextAfter(instanceId, Instant.EPOCH).orElse(LadderCalendar.NEVER));
            if (due.getTime() != job.getDuedate().getTime()) {
                management.setJobDuedate(job.getId(), due);
            }
        });
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
            Set.copyOf(instances).forEach(LadderTimers.this::set);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(LadderTimers.this);
        }
    }
}
