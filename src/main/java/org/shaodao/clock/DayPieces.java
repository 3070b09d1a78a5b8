package org.shaodao.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.shaodao.worktime.WorkDay;

/** Lays out the days of a leg one by one and says of each what it is. */
final class DayPieces {

    private final Reckoning clock;
    private final Course.Leg leg;
    private final DayCount meter;
    private final long budget;
    private final List<DayPiece> pieces = new ArrayList<>();
    private long counted;

    private DayPieces(Reckoning clock, Course.Leg leg, DayCount meter) {
        this.clock = clock;
        this.leg = leg;
        this.meter = meter;
        this.budget = meter.parts(
                leg.extension()
                        ? clock.facts().extension()
                        : clock.policy().budget().amount());
    }

    /** Pieces in time order that touch, from the start of the leg to its due instant. */
    static List<DayPiece> of(Reckoning clock, Course.Leg leg, DayCount meter) {
        var pieces = new DayPieces(clock, leg, meter);
        var calendar = clock.calendar();
        var first = calendar.dayOf(leg.from());
        pieces.add(first, "START_DAY");
        for (var day = calendar.day(first.date().plusDays(1));
                day.begins().isBefore(leg.due());
                day = calendar.day(day.date().plusDays(1))) {
            pieces.addDay(day);
        }
        return pieces.pieces;
    }

    private void addDay(WorkDay day) {
        if (meter.hours(day).isEmpty()) {
            add(day, day.kind().name());
        } else if (meter.roll() && counted + DayCount.ROUNDING >= budget) {
            add(day, "ROLLED");
        } else {
            addCounted(day);
        }
    }

    private void add(WorkDay day, String kind) {
        var from = Run.later(day.begins(), leg.from());
        var to = Run.earlier(day.ends(), leg.due());
        if (from.isBefore(to)) {
            pieces.add(new DayPiece(from, to, kind, day, null, 0, 0));
        }
    }

    /** Cut where pauses begin and end; what holds no office hours goes to its neighbour. */
    private void addCounted(WorkDay day) {
        var end = Run.earlier(day.ends(), leg.due());
        var cuts = new TreeSet<>(List.of(day.begins(), end));
        clock.facts().pauses().forEach(pause -> cuts.addAll(List.of(pause.from(), pause.to())));
        var edges = new ArrayList<Instant>();
        for (var cut : cuts.subSet(day.begins(), end)) {
            if (meter.between(cut, Run.earlier(cuts.higher(cut), end)) > 0) {
                edges.add(cut);
            }
        }
        for (int i = 0; i < edges.size(); i++) {
            var from = i == 0 ? day.begins() : edges.get(i);
            var to = i == edges.size() - 1 ? end : edges.get(i + 1);
            addPart(day, from, to, edges.get(i));
        }
    }

    private void addPart(WorkDay day, Instant from, Instant to, Instant inside) {
        long parts = meter.partsOf(day, from, to);
        var pause = clock.facts().pauses().stream().filter(p -> p.holds(inside)).findFirst();
        if (pause.isPresent()) {
            var kind = pause.get().suspended() ? "SUSPENDED" : "STOPPED";
            pieces.add(new DayPiece(from, to, kind, day, pause.get(), 0, parts));
        } else {
            int number = (int) ((counted + DayCount.ROUNDING) / DayCount.DAY) + 1;
            pieces.add(new DayPiece(from, to, meter.workingDays() ? "WORK" : "NATURAL", day, null, number, parts));
            counted += parts;
        }
    }
}
