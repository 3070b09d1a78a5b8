package org.shaodao.dispatch.internal;

import java.util.Optional;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.engine.EngineTask;
import org.shaodao.worklist.LaterOwners;
import org.springframework.stereotype.Component;

/** 主办汇总 is the business of whoever has the lead's part. */
@Component
class ConclusionOwners implements LaterOwners {

    private final Dispatches dispatches;

    ConclusionOwners(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public Optional<Long> of(EngineTask task) {
        return task.path().equals(ConcludeAction.TASK)
                ? dispatches.leadOf(task.caseNumber()).map(Dispatch::holderId)
                : Optional.empty();
    }
}
