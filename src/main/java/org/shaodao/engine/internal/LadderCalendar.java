package org.shaodao.engine.internal;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.shaodao.engine.Ladders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Resolves the cycle {@code ladder:<running diagram>} to the next rung strictly after now. With no rung ahead it
 * answers a date nobody will see, never {@code null}: the timer would vanish, and come back at a migration.
 */
@Component
class LadderCalendar extends CycleBusinessCalendar {

    static final String PREFIX = "ladder:";
    static final Instant NEVER = Instant.parse("2999-01-01T00:00:00Z");

    private final ObjectProvider<Ladders.Rungs> rungs;

    LadderCalendar(ObjectProvider<Ladders.Rungs> rungs) {
        this.rungs = rungs;
    }

    @Override
    public Date resolveDuedate(String cycle) {
        return resolveDuedate(cycle, (Date) null);
    }

    @Override
    public Date resolveDuedate(String cycle, Date start) {
        return cycle.startsWith(PREFIX) ? next(cycle) : super.resolveDuedate(cycle, start);
    }

    @Override
    public Date resolveDuedate(String cycle, Date start, long repeatOffset) {
        return cycle.startsWith(PREFIX) ? next(cycle) : super.resolveDuedate(cycle, start, repeatOffset);
    }

    private Date next(String cycle) {
        var now = ClockUtil.getCurrentTime().toInstant();
        var instance = cycle.substring(PREFIX.length());
        return Date.from(rungs.getObject().nextAfter(instance, now).orElse(NEVER));
    }
}
