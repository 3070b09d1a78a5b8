package org.shaodao.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * 工作日历 of an office: its schedule and the published plans of the years, and how to count by them. Immutable and free
 * of side effects; days are worked out once and remembered. Working time, working days, natural time and natural days
 * are four units that are never converted into each other.
 */
public final class WorkCalendar {

    /** Longer than any holiday: a schedule that never works is refused instead of searched for ever. */
    private static final int LONGEST_REST = 60;

    private final Schedule schedule;
    private final Map<Integer, YearPlan> plans;
    private final Almanac almanac;
    private final WorkingHours hours = new WorkingHours(this);

    /** @param plans published plans by year; other years know weekends only and say so */
    public WorkCalendar(Schedule schedule, Map<Integer, YearPlan> plans) {
        this.schedule = schedule;
        this.plans = Map.copyOf(plans);
        this.almanac = new Almanac(schedule, this.plans);
    }

    public Schedule schedule() {
        return schedule;
    }

    /** The plan of a year, {@code null} when it is not published. */
    public YearPlan plan(int year) {
        return plans.get(year);
    }

    /** What that day is. */
    public WorkDay day(LocalDate date) {
        return almanac.day(date);
    }

    /** What the day of that instant is, in Asia/Shanghai. */
    public WorkDay dayOf(Instant at) {
        return day(LocalDate.ofInstant(at, TownClock.ZONE));
    }

    /** The next working day after {@code date}. */
    public WorkDay workingDayAfter(LocalDate date) {
        for (int i = 1; i <= LONGEST_REST; i++) {
            var day = day(date.plusDays(i));
            if (day.working()) {
                return day;
            }
        }
        throw new IllegalStateException("no working day within " + LONGEST_REST + " days after " + date);
    }

    /** The last working day before {@code date}. */
    public WorkDay workingDayBefore(LocalDate date) {
        for (int i = 1; i <= LONGEST_REST; i++) {
            var day = day(date.minusDays(i));
            if (day.working()) {
                return day;
            }
        }
        throw new IllegalStateException("no working day within " + LONGEST_REST + " days before " + date);
    }

    /**
     * Adds working time; the end of a shift is still inside it, so 11:00 plus one hour is 12:00. Zero changes nothing,
     * a negative amount subtracts.
     */
    public Instant add(Instant from, Duration workingTime) {
        return workingTime.isNegative() ? hours.subtract(from, workingTime.negated()) : hours.add(from, workingTime);
    }

    /** Takes working time off; undoes {@link #add} up to the free time around the start. */
    public Instant subtract(Instant from, Duration workingTime) {
        return add(from, workingTime.negated());
    }

    /** Working time between two instants, negative when they are the wrong way round. */
    public Duration workingTime(Instant from, Instant to) {
        return from.isAfter(to) ? hours.between(to, from).negated() : hours.between(from, to);
    }

    /** {@code at} when it is working time, else when the next shift begins. */
    public Instant nextWorking(Instant at) {
        return hours.next(at);
    }

    public boolean isWorking(Instant at) {
        return hours.next(at).equals(at);
    }

    /**
     * End of the last hours of the {@code days}-th working day after the day of {@code from}; the start day is not
     * counted (民法典 §201).
     *
     * @param workingDays at least 1
     */
    public Instant addWorkingDays(Instant from, int workingDays) {
        requirePositive(workingDays);
        var day = dayOf(from);
        for (int i = 0; i < workingDays; i++) {
            day = workingDayAfter(day.date());
        }
        return day.closes();
    }

    /** Working days after {@code start} up to and with {@code end}; zero when {@code end} is not later. */
    public int workingDays(LocalDate start, LocalDate end) {
        return (int) start.datesUntil(end.isBefore(start) ? start : end)
                .filter(date -> day(date.plusDays(1)).working())
                .count();
    }

    /**
     * Closing time (民法典 §203) of the {@code days}-th day after the day of {@code from}, which is not counted (§201).
     *
     * @param days at least 1
     * @param roll whether a last day off moves to the next working day (民事诉讼法 §85, 民法典 §203)
     */
    public Instant addNaturalDays(Instant from, int days, boolean roll) {
        requirePositive(days);
        var last = day(LocalDate.ofInstant(from, TownClock.ZONE).plusDays(days));
        return roll ? rolled(last).closes() : last.closes();
    }

    /** The day itself when it is worked (a make-up Saturday is), else the next that is. */
    public WorkDay rolled(WorkDay day) {
        return day.working() ? day : workingDayAfter(day.date());
    }

    /** Everything between two instants, cut where the rule changes, in order and touching. */
    public List<Stretch> stretches(Instant from, Instant to) {
        return Stretches.between(this, from, to);
    }

    /** The first year between two instants whose plan is not published. */
    public OptionalInt unpublishedYear(Instant from, Instant to) {
        int first = LocalDate.ofInstant(from, TownClock.ZONE).getYear();
        int last = LocalDate.ofInstant(to, TownClock.ZONE).getYear();
        for (int year = first; year <= last; year++) {
            if (!plans.containsKey(year) && !schedule.everyDay()) {
                return OptionalInt.of(year);
            }
        }
        return OptionalInt.empty();
    }

    private static void requirePositive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days to add must be at least 1, not " + days);
        }
    }
}
