package org.shaodao.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shaodao.clock.Clocks.Span;

/** The way of a clock from its start to its due instant, span by span: first its budget, then its extension. */
final class Course {

    static final String NOT_COUNTED = "不计";

    private Course() {}

    /** Spans in time order that touch, the last ending when the clock is due. */
    static List<Span> of(Reckoning clock, Instant now) {
        var policy = clock.policy();
        var spans = new ArrayList<>(leg(
                clock,
                new Leg(clock.run().meter(), clock.facts().startedAt(), clock.budgetDue(), policy.fromWord(), false),
                now));
        if (clock.facts().extension() > 0) {
            var more = Meter.of(policy.extension().unit(), clock.calendar(), false);
            spans.addAll(leg(clock, new Leg(more, clock.budgetDue(), clock.dueAt(), "延期", true), now));
        }
        return List.copyOf(spans);
    }

    private static List<Span> leg(Reckoning clock, Leg leg, Instant now) {
        return leg.meter() instanceof DayCount days
                ? new DayLeg(clock, leg, days, now).spans()
                : new TimeLeg(clock, leg).spans();
    }

    /**
     * Budget or extension.
     *
     * @param word what it starts with: 派单, 延期
     */
    record Leg(Meter meter, Instant from, Instant due, String word, boolean extension) {}

    /** The span of a pause, whatever the unit. */
    static Span paused(Pause pause, Instant from, Instant to, String amount) {
        return pause.suspended()
                ? new Span(from, to, false, "SUSPENDED", "挂起：" + pause.reason(), pause.approval(), "停 " + amount)
                : new Span(from, to, false, "STOPPED", "停表：做完了，后又重开", null, "停 " + amount);
    }
}
