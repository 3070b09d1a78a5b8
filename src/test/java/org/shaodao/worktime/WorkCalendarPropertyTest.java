package org.shaodao.worktime;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Laws of counting, from before the first published year to after the last, leap days included. */
class WorkCalendarPropertyTest {

    private final WorkCalendar office = Calendars.office();

    /** Any second of 2023 to 2028: three unpublished years, two published, two leap days. */
    private final Gen<Instant> instants = longs().between(
                    Instant.parse("2023-12-30T00:00:00Z").getEpochSecond(),
                    Instant.parse("2028-03-05T00:00:00Z").getEpochSecond())
            .map(second -> Instant.ofEpochSecond(second));

    private final Gen<Duration> amounts = longs().between(1, 400 * 3600).map(seconds -> Duration.ofSeconds(seconds));

    private final Gen<Integer> days = integers().between(1, 120);

    @Test
    void adding_and_taking_off_gives_the_next_working_instant_back() {
        qt().forAll(instants, amounts)
                .check((start, amount) ->
                        office.subtract(office.add(start, amount), amount).equals(office.nextWorking(start)));
    }

    @Test
    void what_was_added_is_what_lies_between() {
        qt().forAll(instants, amounts)
                .check((start, amount) ->
                        office.workingTime(start, office.add(start, amount)).equals(amount));
    }

    @Test
    void no_due_instant_lies_outside_working_time() {
        qt().forAll(instants, amounts).check((start, amount) -> inOfficeHours(office.add(start, amount)));
        qt().forAll(instants, days).check((start, n) -> inOfficeHours(office.addWorkingDays(start, n)));
        qt().forAll(instants, days).check((start, n) -> inOfficeHours(office.addNaturalDays(start, n, true)));
    }

    @Test
    void a_budget_split_and_added_piece_by_piece_is_the_budget() {
        qt().forAll(instants, amounts, amounts)
                .check((start, a, b) -> office.add(office.add(start, a), b).equals(office.add(start, a.plus(b))));
        qt().forAll(instants, days, days)
                .check((start, a, b) -> office.addWorkingDays(office.addWorkingDays(start, a), b)
                        .equals(office.addWorkingDays(start, a + b)));
        qt().forAll(instants, days, days)
                .check((start, a, b) -> office.addNaturalDays(office.addNaturalDays(start, a, false), b, false)
                        .equals(office.addNaturalDays(start, a + b, false)));
    }

    @Test
    void who_starts_later_is_never_due_earlier() {
        qt().forAll(instants, longs().between(0, 40 * 86_400), amounts)
                .check((start, later, amount) ->
                        !office.add(start.plusSeconds(later), amount).isBefore(office.add(start, amount)));
        qt().forAll(instants, longs().between(0, 40 * 86_400), days)
                .check((start, later, n) -> !office.addNaturalDays(start.plusSeconds(later), n, true)
                        .isBefore(office.addNaturalDays(start, n, true)));
    }

    @Test
    void counted_days_are_the_days_that_were_added() {
        qt().forAll(instants, days)
                .check((start, n) ->
                        office.workingDays(Calendars.dayOf(start), Calendars.dayOf(office.addWorkingDays(start, n)))
                                == n);
    }

    @Test
    void stretches_touch_cover_everything_and_hold_the_working_time() {
        qt().forAll(instants, longs().between(1, 40 * 86_400)).check((start, length) -> {
            var end = start.plusSeconds(length);
            var at = start;
            var worked = Duration.ZERO;
            for (var stretch : office.stretches(start, end)) {
                if (!stretch.from().equals(at) || !stretch.from().isBefore(stretch.to())) {
                    return false;
                }
                at = stretch.to();
                if (stretch.kind() == Stretch.Kind.WORK) {
                    worked = worked.plus(Duration.between(stretch.from(), stretch.to()));
                }
            }
            return at.equals(end) && worked.equals(office.workingTime(start, end));
        });
    }

    @Test
    void a_leap_day_is_a_day() {
        var leap = LocalDate.of(2028, 2, 29);
        qt().forAll(integers().between(1, 60))
                .check(n -> Calendars.dayOf(office.addNaturalDays(
                                leap.minusDays(n)
                                        .atTime(9, 0)
                                        .atZone(TownClock.ZONE)
                                        .toInstant(),
                                n,
                                false))
                        .equals(leap));
    }

    private boolean inOfficeHours(Instant due) {
        return office.dayOf(due).hours().stream()
                .anyMatch(window -> due.isAfter(window.from()) && !due.isAfter(window.to()));
    }
}
