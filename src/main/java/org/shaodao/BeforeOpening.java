package org.shaodao;

import org.springframework.context.SmartLifecycle;

/**
 * Something that is done at start before the first request is taken, in the order of {@link Turn}. A failure stops the
 * start.
 */
public abstract class BeforeOpening implements SmartLifecycle {

    /** What comes first. Each turn may rely on those before it. */
    public enum Turn {
        CALENDARS,
        POLICIES,
        PROCESSES,
        VAULT,
        TOWN,
        ACCOUNTS,
        PAST,
        CLOCK
    }

    private final Turn turn;
    private volatile boolean done;

    protected BeforeOpening(Turn turn) {
        this.turn = turn;
    }

    /** Does it. Harmless when it was done at an earlier start. */
    protected abstract void prepare();

    @Override
    public void start() {
        prepare();
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return turn.ordinal();
    }
}
