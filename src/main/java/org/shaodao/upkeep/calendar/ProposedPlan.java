package org.shaodao.upkeep.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shaodao.Refused;
import org.shaodao.worktime.Shift;
import org.shaodao.worktime.WorkDay.Kind;
import org.shaodao.worktime.YearPlan;
import org.shaodao.worktime.YearPlan.SpecialDay;

/** Makes the plan of a year of what somebody has entered, or says what is wrong with it. */
final class ProposedPlan {

    private static final int LONGEST = 31;

    private final int year;
    private final Map<LocalDate, SpecialDay> days = new TreeMap<>();

    private ProposedPlan(int year) {
        this.year = year;
    }

    /** @throws Refused {@code calendar-invalid}, naming the row */
    static YearPlan of(int year, int revision, CalendarProposal proposal) {
        var plan = new ProposedPlan(year);
        for (int i = 0; i < proposal.entries().size(); i++) {
            plan.take(i + 1, proposal.entries().get(i).entry());
        }
        var title = year + " 年放假安排";
        return new YearPlan(year, revision, title, proposal.source(), proposal.shortSource(), plan.days);
    }

    /** What is wrong with a row by itself, in Chinese. */
    static Optional<String> faultOf(int year, CalendarEntry entry) {
        try {
            new ProposedPlan(year).take(entry);
            return Optional.empty();
        } catch (RowWrong wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    private void take(int row, CalendarEntry entry) {
        try {
            take(entry);
        } catch (RowWrong wrong) {
            throw new Refused("calendar-invalid", "第 " + row + " 行：" + wrong.getMessage(), "entries");
        }
    }

    private void take(CalendarEntry entry) {
        check(!entry.to().isBefore(entry.from()), "结束不能早于开始。");
        check(entry.from().getYear() == year && entry.to().getYear() == year, "要在 " + year + " 年里。");
        check(entry.from().plusDays(LONGEST).isAfter(entry.to()), "一次最多 " + LONGEST + " 天。");
        var kind = Kind.valueOf(entry.kind());
        var shifts = shifts(kind, entry.hours());
        entry.from().datesUntil(entry.to().plusDays(1)).forEach(date -> {
            check(kind != Kind.MAKE_UP || weekend(date), date + " 本来就上班，不用调休。");
            check(days.put(date, new SpecialDay(kind, entry.name().strip(), shifts)) == null, date + " 写了两次。");
        });
    }

    private static List<Shift> shifts(Kind kind, String hours) {
        var given = !hours.isBlank();
        check(given == (kind == Kind.SHORT), kind == Kind.SHORT ? "请写半天班的时段，如 08:30-12:00。" : "只有半天班填时段。");
        try {
            return given ? Shift.parseAll(hours.strip()) : List.of();
        } catch (IllegalArgumentException unreadable) {
            throw new RowWrong("时段请写成 08:30-12:00 这样。");
        }
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new RowWrong(message);
        }
    }

    private static final class RowWrong extends RuntimeException {

        RowWrong(String message) {
            super(message, null, false, false);
        }
    }
}
