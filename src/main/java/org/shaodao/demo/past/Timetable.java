package org.shaodao.demo.past;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shaodao.demo.past.Moment.Around;
import org.shaodao.demo.past.PastCase.Deed;
import org.shaodao.worktime.WorkCalendar;

/**
 * Puts everything that happened in all cases into one order, no two things within the same second. The same cases seen
 * from the same now give the same timetable.
 */
final class Timetable {

    private final WorkCalendar calendar;
    private final Instant now;

    /** @param now what the cases are counted back from */
    Timetable(WorkCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param deed {@code null} for the blowing itself */
    record Entry(Instant at, PastCase story, Deed deed) {}

    /**
     * What is still to come has not happened yet and is left out, with all that would follow in that case.
     *
     * @throws IllegalStateException when a course goes back in time
     */
    List<Entry> of(List<PastCase> cases) {
        var entries = new ArrayList<Entry>();
        cases.forEach(story -> entries.addAll(of(story)));
        entries.sort(Comparator.comparing(Entry::at));
        return apart(entries);
    }

    private List<Entry> of(PastCase story) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(at(story, story.when(), 0, new Around(calendar, now, null, null)), story, null));
        Instant closed = null;
        for (var deed : story.course()) {
            var before = entries.get(entries.size() - 1).at();
            var at = at(story, deed.when(), entries.size(), new Around(calendar, now, before, closed));
            if (!at.isBefore(now)) {
                return entries;
            }
            if (!at.isAfter(before)) {
                throw new IllegalStateException("%s: %s %s would happen at %s, not after %s"
                        .formatted(story.id(), deed.name(), deed.when(), at, before));
            }
            entries.add(new Entry(at, story, deed));
            closed = deed.closes() ? at : closed;
        }
        return entries;
    }

    /** Some seconds off the minute, as life is; always the same ones for the same step. */
    private Instant at(PastCase story, String when, int step, Around around) {
        try {
            var seconds = Math.floorMod((story.id() + step).hashCode(), 56) + 2;
            return Moment.of(when).in(around).truncatedTo(ChronoUnit.MINUTES).plusSeconds(seconds);
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException(story.id() + ": " + when + " cannot be counted", unreadable);
        }
    }

    private static List<Entry> apart(List<Entry> sorted) {
        var apart = new ArrayList<Entry>();
        var last = Instant.EPOCH;
        for (var entry : sorted) {
            var at = entry.at().isAfter(last) ? entry.at() : last.plusSeconds(1);
            apart.add(new Entry(at, entry.story(), entry.deed()));
            last = at;
        }
        return apart;
    }
}
