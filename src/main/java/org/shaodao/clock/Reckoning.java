package org.shaodao.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shaodao.worktime.WorkCalendar;

/**
 * Where a clock stands by its ledger.
 *
 * @param run counts in the unit of the budget, pauses left out
 * @param begin from where it counts
 * @param budgetDue when the budget without extension is due
 * @param dueAt when it is due
 * @param whole parts that are 100 %: the budget, after an extension all that is counted until it is due
 */
record Reckoning(
        ClockPolicy policy,
        WorkCalendar calendar,
        Facts facts,
        Run run,
        Instant begin,
        Instant budgetDue,
        Instant dueAt,
        long whole) {

    private static final int ALL = 100;

    /**
     * @param pauses in time order, not overlapping
     * @param extension granted, in the unit of the policy's extension; 0 when none
     * @param stoppedAt while it is stopped or cancelled, else {@code null}
     */
    record Facts(Instant startedAt, List<Pause> pauses, int extension, Instant stoppedAt, boolean cancelled) {

        static Facts justStarted(Instant at) {
            return new Facts(at, List.of(), 0, null, false);
        }
    }

    static Reckoning of(ClockPolicy policy, WorkCalendar calendar, Facts facts) {
        var meter = Meter.of(policy.budget().unit(), calendar, policy.roll());
        var run = new Run(meter, facts.pauses());
        var begin = meter.begin(facts.startedAt());
        long parts = meter.parts(policy.budget().amount());
        var budgetDue = run.due(begin, parts);
        if (facts.extension() == 0) {
            return new Reckoning(policy, calendar, facts, run, begin, budgetDue, budgetDue, parts);
        }
        var more = Meter.of(policy.extension().unit(), calendar, false);
        var dueAt = new Run(more, facts.pauses()).due(more.begin(budgetDue), more.parts(facts.extension()));
        return new Reckoning(policy, calendar, facts, run, begin, budgetDue, dueAt, run.counted(begin, dueAt));
    }

    /** As if it had never been paused or extended. */
    Instant plannedDue() {
        return of(policy, calendar, Facts.justStarted(facts.startedAt())).dueAt();
    }

    ClockState stateAt(Instant now) {
        if (facts.cancelled()) {
            return ClockState.CANCELLED;
        }
        if (facts.stoppedAt() != null) {
            return facts.stoppedAt().isAfter(dueAt) ? ClockState.LATE : ClockState.MET;
        }
        return suspensionAt(now).isPresent() ? ClockState.SUSPENDED : ClockState.RUNNING;
    }

    boolean open() {
        return facts.stoppedAt() == null;
    }

    /** The suspension that holds at that instant of a clock that is not stopped. */
    Optional<Pause> suspensionAt(Instant now) {
        return open()
                ? facts.pauses().stream()
                        .filter(pause -> pause.suspended() && pause.holds(now))
                        .findFirst()
                : Optional.empty();
    }

    /** The suspension that holds or lies ahead. */
    Optional<Pause> suspensionAheadOf(Instant now) {
        return facts.pauses().stream()
                .filter(pause -> pause.suspended() && pause.to().isAfter(now))
                .findFirst();
    }

    /** Share of the budget used: 1.0 when due, above when past. */
    double shareAt(Instant now) {
        var until = open() ? now : Run.earlier(now, facts.stoppedAt());
        if (!until.isAfter(dueAt)) {
            return Math.min(1.0, (double) run.counted(begin, until) / whole);
        }
        return 1.0 + (double) run.counted(dueAt, until) / whole;
    }

    /** When a share of the budget is used; 100 is the due instant, above it counting goes on from there. */
    Instant rungAt(int percent) {
        if (percent == ALL) {
            return dueAt;
        }
        return percent < ALL
                ? run.after(begin, Math.round(whole * (percent / 100.0)))
                : run.after(dueAt, Math.round(whole * ((percent - ALL) / 100.0)));
    }
}
