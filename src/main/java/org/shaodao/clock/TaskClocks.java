package org.shaodao.clock;

import java.time.Clock;
import org.shaodao.engine.EngineTask;
import org.shaodao.engine.InstanceEnded;
import org.shaodao.engine.TaskCreated;
import org.shaodao.engine.TaskEnded;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts and stops the clock that a user task names in its diagram, in the engine's transaction: a task whose clock
 * cannot start does not start either.
 */
@Component
class TaskClocks {

    private static final int BEFORE_THE_WORKLIST_IS_READ = 20;

    private final Clocks clocks;
    private final Clock clock;

    TaskClocks(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @EventListener
    @Order(BEFORE_THE_WORKLIST_IS_READ)
    void on(TaskCreated created) {
        var task = created.task();
        if (hasClock(task)) {
            clocks.start(new Clocks.ClockStart(
                    task.clock(),
                    task.decision("level"),
                    task.caseNumber(),
                    task.instanceId(),
                    task.queue(),
                    null,
                    clock.instant()));
        }
    }

    @EventListener
    @Order(BEFORE_THE_WORKLIST_IS_READ)
    void on(TaskEnded ended) {
        var task = ended.task();
        if (hasClock(task) && ended.completed()) {
            clocks.stop(task.instanceId(), task.clock());
        } else if (hasClock(task)) {
            clocks.cancel(task.instanceId(), task.clock());
        }
    }

    /** What still runs when a diagram is over waits for nothing any more. */
    @EventListener
    @Order(BEFORE_THE_WORKLIST_IS_READ)
    void on(InstanceEnded ended) {
        clocks.cancelAll(ended.instanceId());
    }

    private static boolean hasClock(EngineTask task) {
        return task.clock() != null && !task.clock().isBlank();
    }
}
