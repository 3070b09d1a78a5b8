package org.shaodao.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.shaodao.clock.Clocks.Span;
import org.shaodao.worktime.WorkDay;

/** The spans of a budget in days: days of one kind together, today and the last day apart. */
final class DayLeg {

    private final Reckoning clock;
    private final Course.Leg leg;
    private final DayCount meter;
    private final Instant now;

    DayLeg(Reckoning clock, Course.Leg leg, DayCount meter, Instant now) {
        this.clock = clock;
        this.leg = leg;
        this.meter = meter;
        this.now = now;
    }

    List<Span> spans() {
        var spans = new ArrayList<Span>();
        var group = new ArrayList<DayPiece>();
        for (var piece : DayPieces.of(clock, leg, meter)) {
            if (!group.isEmpty() && !together(group.get(group.size() - 1), piece)) {
                spans.add(span(group));
                group.clear();
            }
            group.add(piece);
        }
        if (!group.isEmpty()) {
            spans.add(span(group));
        }
        return spans;
    }

    private boolean together(DayPiece a, DayPiece b) {
        return a.kind().equals(b.kind()) && ("ROLLED".equals(a.kind()) || sameRule(a, b));
    }

    private boolean sameRule(DayPiece a, DayPiece b) {
        return Objects.equals(a.pause(), b.pause())
                && Objects.equals(a.day().source(), b.day().source())
                && (!"HOLIDAY".equals(a.kind()) || a.day().name().equals(b.day().name()))
                && (!a.counted() || plain(a) && plain(b));
    }

    /** An ordinary whole day, about which nothing more is to be said. */
    private boolean plain(DayPiece piece) {
        return piece.whole() && !isToday(piece) && !isLast(piece) && !unusual(piece);
    }

    private boolean unusual(DayPiece piece) {
        var kind = piece.day().kind();
        return meter.workingDays() && (kind == WorkDay.Kind.MAKE_UP || kind == WorkDay.Kind.SHORT);
    }

    private boolean isToday(DayPiece piece) {
        return clock.open() && !now.isBefore(piece.from()) && now.isBefore(piece.to());
    }

    private boolean isLast(DayPiece piece) {
        return piece.to().equals(leg.due());
    }

    private Span span(List<DayPiece> group) {
        var first = group.get(0);
        var from = first.from();
        var to = group.get(group.size() - 1).to();
        if (first.pause() != null) {
            return Course.paused(first.pause(), from, to, amount(group));
        }
        if (first.counted()) {
            var rule = Wording.numbered(first.number(), group.size(), meter.workingDays() ? "个工作日" : "天");
            return new Span(from, to, true, first.kind(), rule, notes(first), amount(group));
        }
        return new Span(from, to, false, first.kind(), skipRule(group), skipSource(first), Course.NOT_COUNTED);
    }

    private String skipRule(List<DayPiece> group) {
        var first = group.get(0);
        return switch (first.kind()) {
            case "START_DAY" -> leg.extension() ? "批准延期，从次日起算" : leg.word() + " " + Wording.clock(leg.from());
            case "ROLLED" -> "最后一天逢休息日，顺延到 " + Wording.moment(leg.due());
            case "HOLIDAY" -> first.day().name() + "放假";
            default -> group.size() > 1 ? "周末" : first.day().name();
        };
    }

    private static String skipSource(DayPiece piece) {
        return switch (piece.kind()) {
            case "START_DAY" -> "当天不算 · 民法典第 201 条";
            case "ROLLED" -> "民事诉讼法第 85 条 · 民法典第 203 条";
            default -> piece.day().source();
        };
    }

    private String amount(List<DayPiece> group) {
        if (group.stream().allMatch(DayPiece::whole)) {
            return group.size() + " 日";
        }
        var time = group.stream()
                .map(piece -> time(piece.day(), piece.from(), piece.to()))
                .reduce(Duration.ZERO, Duration::plus);
        return Wording.duration(time);
    }

    private String notes(DayPiece piece) {
        var notes = new StringJoiner("；");
        if (unusual(piece)) {
            var name = piece.day().kind() == WorkDay.Kind.MAKE_UP
                    ? "调休上班"
                    : piece.day().name();
            notes.add(name + " · " + piece.day().source());
        } else if (meter.workingDays() && piece.day().source() != null) {
            notes.add(piece.day().source());
        }
        if (isToday(piece)) {
            notes.add("到 " + Wording.clock(now) + " 用了 " + Wording.duration(time(piece.day(), piece.from(), now)));
        }
        if (isLast(piece)) {
            boolean extended = !leg.extension() && clock.facts().extension() > 0;
            notes.add((extended ? "原定 " : "") + Wording.clock(piece.to()) + " 下班时到期");
        }
        return notes.length() == 0 ? null : notes.toString();
    }

    private Duration time(WorkDay day, Instant from, Instant to) {
        return meter.hours(day).stream().map(window -> window.within(from, to)).reduce(Duration.ZERO, Duration::plus);
    }
}
