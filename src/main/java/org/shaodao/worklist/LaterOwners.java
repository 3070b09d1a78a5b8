package org.shaodao.worklist;

import java.util.Optional;
import org.shaodao.engine.EngineTask;

/**
 * Whose a task is that has just appeared, where its diagram does not say. Implemented by modules that know who has gone
 * on with the matter so far; asked in turn.
 */
public interface LaterOwners {

    /** @return id of the officer, or empty where anybody of the queue may take the task */
    Optional<Long> of(EngineTask task);
}
