package org.shaodao.engine.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.shaodao.worktime.ClockMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's own clock on the town's. The job executor rests while the hands move, and the hands wait for the
 * jobs that are running: a job that runs across a jump longer than its lock would be started a second time.
 */
@Component
class EngineClock {

    private static final Logger LOG = LoggerFactory.getLogger(EngineClock.class);

    /** How long the hands wait for running jobs, which take milliseconds each. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration GLANCE = Duration.ofMillis(20);

    private final ObjectProvider<JobExecutor> executors;

    EngineClock(ObjectProvider<JobExecutor> executors) {
        this.executors = executors;
    }

    @EventListener
    void on(ClockMoved moved) {
        var executor = executors.getIfAvailable();
        var active = executor != null && executor.isActive();
        if (active) {
            executor.shutdown();
            awaitRunning(executor);
        }
        if (moved.stopped()) {
            ClockUtil.setCurrentTime(Date.from(moved.now()));
        } else {
            ClockUtil.offset(
                    Duration.between(Clock.systemUTC().instant(), moved.now()).toMillis());
        }
        if (active) {
            executor.start();
            executor.jobWasAdded();
        }
    }

    /** Shutting down stops the search for new jobs; those already handed to the pool go on. */
    private static void awaitRunning(JobExecutor executor) {
        if (!(executor instanceof SpringJobExecutor springs)
                || !(springs.getTaskExecutor() instanceof ThreadPoolTaskExecutor pool)) {
            return;
        }
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(GLANCE)) {
            if (pool.getActiveCount() == 0 && pool.getQueueSize() == 0) {
                return;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        LOG.warn("{} jobs are still running while the clock moves", pool.getActiveCount());
    }
}
