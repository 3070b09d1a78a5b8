package org.shaodao.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.shaodao.clock.Clocks.Span;
import org.shaodao.worktime.Stretch;

/** The spans of a budget in hours or minutes: every shift, noon, night and day off between start and due. */
final class TimeLeg {

    private final Reckoning clock;
    private final Course.Leg leg;

    TimeLeg(Reckoning clock, Course.Leg leg) {
        this.clock = clock;
        this.leg = leg;
    }

    List<Span> spans() {
        var spans = new ArrayList<Span>();
        if (leg.meter() instanceof WorkingTime working) {
            for (var stretch : working.calendar().stretches(leg.from(), leg.due())) {
                spans.addAll(cut(stretch));
            }
        } else {
            spans.addAll(cut(leg.from(), leg.due(), "NATURAL", "日夜连着算", null));
        }
        return spans;
    }

    private List<Span> cut(Stretch stretch) {
        if (stretch.kind() == Stretch.Kind.WORK) {
            return cut(stretch.from(), stretch.to(), "WORK", stretch.name(), stretch.source());
        }
        return List.of(new Span(
                stretch.from(),
                stretch.to(),
                false,
                stretch.kind().name(),
                stretch.name(),
                stretch.source(),
                Course.NOT_COUNTED));
    }

    private List<Span> cut(Instant from, Instant to, String kind, String rule, String source) {
        var cuts = new TreeSet<>(List.of(from, to));
        for (var pause : clock.facts().pauses()) {
            cuts.addAll(List.of(pause.from(), pause.to()));
        }
        var inside = List.copyOf(cuts.subSet(from, true, to, true));
        var spans = new ArrayList<Span>();
        for (int i = 1; i < inside.size(); i++) {
            spans.add(span(inside.get(i - 1), inside.get(i), kind, rule, source));
        }
        return spans;
    }

    private Span span(Instant from, Instant to, String kind, String rule, String source) {
        var amount = Wording.between(from, to);
        return clock.facts().pauses().stream()
                .filter(pause -> pause.holds(from))
                .findFirst()
                .map(pause -> Course.paused(pause, from, to, amount))
                .orElseGet(() -> new Span(from, to, true, kind, rule, source, amount));
    }
}
