package org.shaodao.engine.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.shaodao.worktime.ClockMoved;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's own clock on the town's. The job executor rests while the hands move: a job that runs across a
 * jump longer than its lock would be started a second time.
 */
@Component
class EngineClock {

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
}
