package org.shaodao.demo.past;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.shaodao.worktime.TownClock;
import org.shaodao.worktime.WorkCalendar;

/**
 * When something of the past happens, as its file says it: counted back from now, or on from what happened before in the
 * same case. By working time unless an exclamation mark says: whatever the day or the hour.
 *
 * <pre>
 * -12d 09:12       12 days before today; the working day before it when that is none
 * -12d! 22:40      12 days before today
 * -3w 10:20        the 3rd working day before today
 * -3w-30d 10:20    30 days before that, on a working day (with "!" whatever the day)
 * -90m   -90m!     90 working minutes, 90 minutes before now
 * 7d-today 09:12   the first working day from which 7 days last until today or longer
 * 7d-past 09:12    the last working day from which 7 days were over before today
 * +25m   +25m!     25 working minutes, 25 minutes after the step before
 * +2w 10:20        the 2nd working day after the step before (+0w: the same day)
 * +7d 10:20        7 days after the step before, on a working day
 * v30 10:20        30 days after closing, on a working day
 * </pre>
 */
record Moment(Rule rule) {

    private static final Pattern TIME = Pattern.compile("(?<body>.*?)(?: (?<time>\\d\\d:\\d\\d))?");

    /** Ways to say it. The first group is the number, what follows it was already decided by the pattern. */
    private static final List<Way> WAYS = List.of(
            new Way(
                    "-(\\d+)d",
                    (n, time) -> at -> on(at.workingDayUpTo(at.today().minusDays(n)), time)),
            new Way("-(\\d+)d!", (n, time) -> at -> on(at.today().minusDays(n), time)),
            new Way("-(\\d+)w", (n, time) -> at -> on(at.workingDaysBefore(at.today(), n), time)),
            new Way(
                    "-3w-(\\d+)d",
                    (n, time) -> at -> on(at.workingDayUpTo(at.visitsOpened().minusDays(n)), time)),
            new Way("-3w-(\\d+)d!", (n, time) -> at -> on(at.visitsOpened().minusDays(n), time)),
            new Way("-(\\d+)m", (n, time) -> at -> at.calendar().subtract(at.now(), Duration.ofMinutes(n))),
            new Way("-(\\d+)m!", (n, time) -> at -> at.now().minus(Duration.ofMinutes(n))),
            new Way("(\\d+)d-today", (n, time) -> at -> on(at.lasting(n), time)),
            new Way("(\\d+)d-past", (n, time) -> at -> on(at.workingDaysBefore(at.lasting(n), 1), time)),
            new Way("\\+(\\d+)m", (n, time) -> at -> at.calendar().add(at.before(), Duration.ofMinutes(n))),
            new Way("\\+(\\d+)m!", (n, time) -> at -> at.before().plus(Duration.ofMinutes(n))),
            new Way("\\+(\\d+)w", (n, time) -> at -> on(at.workingDaysAfter(at.dayBefore(), n), time)),
            new Way(
                    "\\+(\\d+)d",
                    (n, time) -> at -> on(at.workingDayFrom(at.dayBefore().plusDays(n)), time)),
            new Way(
                    "v(\\d+)",
                    (n, time) -> at -> on(at.workingDayFrom(at.dayClosed().plusDays(n)), time)));

    /** @throws IllegalArgumentException when nobody can say when that is */
    static Moment of(String text) {
        var parts = TIME.matcher(text);
        parts.matches();
        var time = parts.group("time") == null ? null : LocalTime.parse(parts.group("time"));
        return WAYS.stream()
                .flatMap(way -> way.read(parts.group("body"), time).stream())
                .findFirst()
                .map(Moment::new)
                .orElseThrow(() -> new IllegalArgumentException("no moment: " + text));
    }

    Instant in(Around around) {
        return rule.at(around);
    }

    private static Instant on(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, TownClock.ZONE).toInstant();
    }

    interface Rule {
        Instant at(Around around);
    }

    private interface Reading {
        Rule rule(int number, LocalTime time);
    }

    private record Way(Pattern pattern, Reading reading) {

        Way(String pattern, Reading reading) {
            this(Pattern.compile(pattern), reading);
        }

        java.util.Optional<Rule> read(String body, LocalTime time) {
            return pattern.matcher(body)
                    .results()
                    .filter(found -> found.group().equals(body))
                    .map((MatchResult found) -> reading.rule(Integer.parseInt(found.group(1)), time))
                    .findFirst();
        }
    }

    /**
     * What a moment is counted from.
     *
     * @param before when the step before happened, {@code null} for the first
     * @param closed when the case was closed, {@code null} while it is open
     */
    record Around(WorkCalendar calendar, Instant now, Instant before, Instant closed) {

        LocalDate today() {
            return day(now);
        }

        LocalDate dayBefore() {
            return day(before);
        }

        LocalDate dayClosed() {
            return day(closed);
        }

        private static LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, TownClock.ZONE);
        }

        LocalDate workingDayUpTo(LocalDate day) {
            return calendar.day(day).working()
                    ? day
                    : calendar.workingDayBefore(day).date();
        }

        LocalDate workingDayFrom(LocalDate day) {
            return calendar.day(day).working()
                    ? day
                    : calendar.workingDayAfter(day).date();
        }

        LocalDate workingDaysBefore(LocalDate day, int count) {
            return count == 0
                    ? day
                    : workingDaysBefore(calendar.workingDayBefore(day).date(), count - 1);
        }

        LocalDate workingDaysAfter(LocalDate day, int count) {
            return count == 0
                    ? day
                    : workingDaysAfter(calendar.workingDayAfter(day).date(), count - 1);
        }

        /** The day whose visits are due today: a visit has three working days. */
        LocalDate visitsOpened() {
            return workingDaysBefore(today(), 3);
        }

        /** The first working day from which a budget of so many days lasts until today or longer. */
        LocalDate lasting(int days) {
            var first = today();
            for (var day = today(); day.isAfter(today().minusDays(days + 15)); day = day.minusDays(1)) {
                var last = calendar.rolled(calendar.day(day.plusDays(days))).date();
                if (calendar.day(day).working() && !last.isBefore(today())) {
                    first = day;
                }
            }
            return first;
        }
    }
}
