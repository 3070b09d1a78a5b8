package org.shaodao.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.shaodao.clock.Clocks.Block;
import org.shaodao.clock.Clocks.Day;
import org.shaodao.clock.Clocks.Span;
import org.shaodao.worktime.Window;
import org.shaodao.worktime.WorkDay;

/** The days from start to due with the hours that count, to be drawn. */
final class DayStrip {

    private final Reckoning clock;
    private final List<Span> spans;
    private final List<Day> days = new ArrayList<>();
    private long counted;

    private DayStrip(Reckoning clock, List<Span> spans) {
        this.clock = clock;
        this.spans = spans;
    }

    /** @param spans the course of the same clock */
    static List<Day> of(Reckoning clock, List<Span> spans) {
        var strip = new DayStrip(clock, spans);
        var calendar = clock.calendar();
        for (var day = calendar.dayOf(clock.facts().startedAt());
                day.begins().isBefore(clock.dueAt());
                day = calendar.day(day.date().plusDays(1))) {
            strip.add(day);
        }
        return List.copyOf(strip.days);
    }

    private void add(WorkDay day) {
        var blocks = blocks(day);
        var kind = kind(day, blocks);
        Integer index = null;
        if (meterOf(day) instanceof DayCount meter && blocks.stream().anyMatch(Block::counted)) {
            index = (int) ((counted + DayCount.ROUNDING) / DayCount.DAY) + 1;
            counted += blocks.stream()
                    .filter(Block::counted)
                    .mapToLong(block -> meter.partsOf(day, block.from(), block.to()))
                    .sum();
        }
        days.add(new Day(day.date(), kind, label(day, kind, index), index, blocks));
    }

    private Meter meterOf(WorkDay day) {
        boolean extended = clock.facts().extension() > 0 && !day.begins().isBefore(clock.budgetDue());
        return extended
                ? Meter.of(clock.policy().extension().unit(), clock.calendar(), false)
                : clock.run().meter();
    }

    private List<Block> blocks(WorkDay day) {
        var meter = meterOf(day);
        var start = clock.begin();
        List<Window> windows = meter instanceof DayCount days
                ? days.hours(day)
                : meter instanceof WorkingTime ? day.hours() : List.of(new Window(day.begins(), day.ends()));
        boolean rolled = spans.stream()
                .anyMatch(span -> "ROLLED".equals(span.kind())
                        && !span.from().isAfter(day.begins())
                        && day.begins().isBefore(span.to()));
        var blocks = new ArrayList<Block>();
        if (!rolled) {
            windows.forEach(
                    window -> cut(Run.later(window.from(), start), Run.earlier(window.to(), clock.dueAt()), blocks));
        }
        return blocks;
    }

    private void cut(Instant from, Instant to, List<Block> blocks) {
        if (!from.isBefore(to)) {
            return;
        }
        var pauses = clock.facts().pauses();
        var cuts = new TreeSet<>(List.of(from, to));
        pauses.forEach(pause -> cuts.addAll(List.of(pause.from(), pause.to())));
        for (var at : cuts.subSet(from, to)) {
            boolean running = pauses.stream().noneMatch(pause -> pause.holds(at));
            blocks.add(new Block(at, cuts.higher(at), running));
        }
    }

    private String kind(WorkDay day, List<Block> blocks) {
        boolean inDays = clock.policy().budget().unit().inDays();
        if (inDays && day.begins().isBefore(clock.begin())) {
            return "START_DAY";
        }
        if (!blocks.isEmpty() && blocks.stream().noneMatch(Block::counted)) {
            return "SUSPENDED";
        }
        if (meterOf(day) instanceof DayCount meter && !meter.workingDays()) {
            return blocks.isEmpty() && !day.working() ? day.kind().name() : "WORK";
        }
        return day.kind() == WorkDay.Kind.SHORT ? "WORK" : day.kind().name();
    }

    private String label(WorkDay day, String kind, Integer index) {
        return switch (kind) {
            case "START_DAY" -> clock.policy().fromWord();
            case "MAKE_UP" -> "调休上班";
            case "HOLIDAY" -> day.name();
            case "WEEKEND" -> "休";
            case "SUSPENDED" -> pauseWords(day);
            default -> index == null ? day.name() : "第 " + index + " 日";
        };
    }

    private String pauseWords(WorkDay day) {
        return clock.facts().pauses().stream()
                .filter(pause -> pause.overlaps(day.begins(), day.ends()) && pause.suspended())
                .map(Pause::reason)
                .findFirst()
                .orElse("停表");
    }
}
