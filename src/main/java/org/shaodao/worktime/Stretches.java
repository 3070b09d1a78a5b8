package org.shaodao.worktime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Cuts time where the rule of the calendar changes; a rule that goes on over midnight stays one stretch. */
final class Stretches {

    private final Instant from;
    private final Instant to;
    private final List<Stretch> found = new ArrayList<>();

    private Stretches(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    static List<Stretch> between(WorkCalendar calendar, Instant from, Instant to) {
        var stretches = new Stretches(from, to);
        for (var day = calendar.dayOf(from);
                day.begins().isBefore(to);
                day = calendar.day(day.date().plusDays(1))) {
            if (day.working()) {
                stretches.addWorked(day);
            } else {
                stretches.addFree(day);
            }
        }
        return List.copyOf(stretches.found);
    }

    private void addWorked(WorkDay day) {
        var at = day.begins();
        for (var window : day.hours()) {
            boolean morning = at.equals(day.begins());
            add(new Stretch(
                    at, window.from(), morning ? Stretch.Kind.NIGHT : Stretch.Kind.NOON, morning ? "夜间" : "午休", null));
            add(new Stretch(window.from(), window.to(), Stretch.Kind.WORK, name(day), day.source()));
            at = window.to();
        }
        add(new Stretch(at, day.ends(), Stretch.Kind.NIGHT, "夜间", null));
    }

    private void addFree(WorkDay day) {
        boolean holiday = day.kind() == WorkDay.Kind.HOLIDAY;
        add(new Stretch(
                day.begins(),
                day.ends(),
                holiday ? Stretch.Kind.HOLIDAY : Stretch.Kind.WEEKEND,
                holiday ? day.name() + "放假" : day.name(),
                day.source()));
    }

    private static String name(WorkDay day) {
        return switch (day.kind()) {
            case MAKE_UP -> "调休上班";
            case SHORT -> day.name();
            default -> "上班";
        };
    }

    private void add(Stretch stretch) {
        var a = stretch.from().isBefore(from) ? from : stretch.from();
        var b = stretch.to().isAfter(to) ? to : stretch.to();
        if (!a.isBefore(b)) {
            return;
        }
        var last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last != null && sameRule(last, stretch)) {
            found.set(found.size() - 1, new Stretch(last.from(), b, last.kind(), last.name(), last.source()));
        } else {
            found.add(new Stretch(a, b, stretch.kind(), stretch.name(), stretch.source()));
        }
    }

    private static boolean sameRule(Stretch a, Stretch b) {
        return a.kind() == b.kind() && a.name().equals(b.name()) && Objects.equals(a.source(), b.source());
    }
}
