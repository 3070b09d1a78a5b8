package org.shaodao.clock;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.shaodao.worktime.Calendars;
import org.shaodao.worktime.WorkCalendar;

/** Laws of the replay over random ledgers of 2025 and 2026. */
class ReplayPropertyTest {

    private static final long HOUR = 3600;

    private final WorkCalendar office = Calendars.office();

    private final Gen<Instant> starts = longs().between(
                    Instant.parse("2025-01-02T00:00:00Z").getEpochSecond(),
                    Instant.parse("2026-10-31T00:00:00Z").getEpochSecond())
            .map(second -> Instant.ofEpochSecond(second));

    private static final List<ClockPolicy> RULES = Policies.file().rules();

    private final Gen<ClockPolicy> policies =
            integers().between(0, RULES.size() - 1).map(i -> RULES.get(i));

    /** Lengths in seconds: running, paused, running, paused, … */
    private final Gen<List<Long>> turns =
            lists().of(longs().between(60, 60 * HOUR)).ofSizeBetween(0, 8);

    @Test
    void a_due_instant_is_always_in_counted_time_of_its_unit() {
        qt().forAll(starts, policies, turns).check((start, policy, lengths) -> {
            var due = replay(start, policy, lengths, true).dueAt();
            return !policy.budget().unit().working()
                    || office.dayOf(due).hours().stream()
                            .anyMatch(window -> due.isAfter(window.from()) && !due.isAfter(window.to()));
        });
    }

    @Test
    void a_pause_never_makes_anything_due_earlier_and_costs_nothing_of_the_budget() {
        qt().forAll(starts, policies, turns).check((start, policy, lengths) -> {
            var paused = replay(start, policy, lengths, true);
            long counted = paused.run().counted(paused.begin(), paused.dueAt());
            return !paused.dueAt().isBefore(paused.plannedDue()) && counted + DayCount.ROUNDING * 16 >= paused.whole();
        });
    }

    @Test
    void stopping_and_reopening_is_a_pause() {
        qt().forAll(starts, policies, turns)
                .check((start, policy, lengths) -> replay(start, policy, lengths, false)
                        .dueAt()
                        .equals(replay(start, policy, lengths, true).dueAt()));
    }

    @Test
    void shares_grow_with_time_and_reach_one_when_due() {
        qt().forAll(starts, policies, turns, longs().between(0, 90 * 24 * HOUR))
                .check((start, policy, lengths, later) -> {
                    var clock = replay(start, policy, lengths, true);
                    var at = start.plusSeconds(later);
                    var after = at.plusSeconds(HOUR);
                    return clock.shareAt(after) >= clock.shareAt(at)
                            && clock.shareAt(clock.dueAt()) > 0.999_99
                            && clock.shareAt(clock.dueAt()) <= 1.0;
                });
    }

    @Test
    void rungs_stand_in_the_order_of_their_shares_and_the_hundredth_is_the_due_instant() {
        qt().forAll(starts, policies, turns).check((start, policy, lengths) -> {
            var clock = replay(start, policy, lengths, true);
            var last = start;
            for (int percent : List.of(50, 80, 100, 150, 200)) {
                if (clock.rungAt(percent).isBefore(last)) {
                    return false;
                }
                last = clock.rungAt(percent);
            }
            return clock.rungAt(100).equals(clock.dueAt());
        });
    }

    @Test
    void every_explanation_touches_from_start_to_due() {
        qt().forAll(starts, policies, turns).check((start, policy, lengths) -> {
            var clock = replay(start, policy, lengths, true);
            var why = Explainer.explain(1, clock, start.plus(Duration.ofDays(2)));
            var at = start;
            for (var span : why.spans()) {
                if (!span.from().equals(at)
                        || !span.from().isBefore(span.to())
                        || span.rule().isBlank()) {
                    return false;
                }
                at = span.to();
            }
            return at.equals(clock.dueAt()) && !why.days().isEmpty();
        });
    }

    private Reckoning replay(Instant start, ClockPolicy policy, List<Long> lengths, boolean bySuspension) {
        var ledger = new ArrayList<>(List.of(new Entry(Entry.Kind.START, start, null, null, null, null)));
        var at = start;
        for (int i = 0; i + 1 < lengths.size(); i += 2) {
            var from = at.plusSeconds(lengths.get(i));
            at = from.plusSeconds(lengths.get(i + 1));
            if (!from.isBefore(Replay.of(ledger, policy, office).dueAt())) {
                break;
            }
            if (bySuspension) {
                ledger.add(new Entry(Entry.Kind.SUSPEND, from, at, null, "等鉴定", "周某批准"));
            } else {
                ledger.add(new Entry(Entry.Kind.STOP, from, null, null, null, null));
                ledger.add(new Entry(Entry.Kind.REOPEN, at, null, null, null, null));
            }
        }
        return Replay.of(ledger, policy, office);
    }
}
