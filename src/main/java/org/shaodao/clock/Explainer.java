package org.shaodao.clock;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shaodao.clock.Clocks.Explanation;
import org.shaodao.worktime.Shift;

/** 为什么是这个时间: the same answer as a sentence, as spans, as days and as what it rests on. */
final class Explainer {

    private Explainer() {}

    static Explanation explain(long clockId, Reckoning clock, Instant now) {
        var policy = clock.policy();
        var spans = Course.of(clock, now);
        var unpublished = unpublished(clock);
        return new Explanation(
                clockId,
                policy.name(),
                budget(clock),
                clock.facts().startedAt(),
                clock.dueAt(),
                clock.plannedDue(),
                new Sentence(clock, spans, unpublished).say(),
                spans,
                DayStrip.of(clock, spans),
                facts(clock, unpublished));
    }

    /** The budget in words, with what was granted on top. */
    static String budget(Reckoning clock) {
        var policy = clock.policy();
        return clock.facts().extension() == 0
                ? policy.budget().say()
                : policy.budget().say() + "，延期 "
                        + new Budget(
                                        clock.facts().extension(),
                                        policy.extension().unit())
                                .say();
    }

    /** The first year without a published calendar that matters to the clock. */
    static OptionalInt unpublished(Reckoning clock) {
        return clock.policy().budget().unit() == BudgetUnit.NATURAL_MINUTES
                ? OptionalInt.empty()
                : clock.calendar().unpublishedYear(clock.facts().startedAt(), clock.dueAt());
    }

    private static Map<String, String> facts(Reckoning clock, OptionalInt unpublished) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("policy", "时限政策第 " + clock.policy().revision() + " 版");
        if (clock.policy().budget().unit() != BudgetUnit.NATURAL_MINUTES) {
            facts.put("calendar", calendars(clock));
            var schedule = clock.calendar().schedule();
            var hours = schedule.shiftsOn(Wording.day(clock.dueAt()));
            facts.put("hours", schedule.everyDay() ? schedule.name() : "工作时间 " + Shift.say(hours));
        }
        facts.put("source", clock.policy().source());
        unpublished.ifPresent(year -> facts.put("unpublished", year + " 年放假安排未公布，暂按周末计算"));
        return facts;
    }

    private static String calendars(Reckoning clock) {
        var years = new TreeSet<>(List.of(
                Wording.day(clock.facts().startedAt()).getYear(),
                Wording.day(clock.dueAt()).getYear()));
        return years.stream()
                .map(year -> {
                    var plan = clock.calendar().plan(year);
                    return plan == null ? "日历 " + year + " 未公布" : "日历 " + year + " 第 " + plan.revision() + " 版";
                })
                .collect(Collectors.joining("、"));
    }
}
