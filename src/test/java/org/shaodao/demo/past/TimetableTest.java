package org.shaodao.demo.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shaodao.demo.past.Timetable.Entry;
import org.shaodao.worktime.Calendars;
import org.shaodao.worktime.TownClock;

/** The past seen from any day: nobody works at night or in the future, and every case gets where it says. */
class TimetableTest {

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final LocalTime EVENING = LocalTime.of(20, 30);

    /** What may be left out of a course when it would still be to come: the case then stands where it says. */
    private static final Set<String> MAY_WAIT =
            Set.of("progress", "contact", "comment", "urge", "copy", "add", "visit");

    private static final List<String> HOURS = List.of("00:20", "08:41", "11:59", "14:35", "19:07", "23:50");

    private final List<PastCase> cases = new PastFiles(new ObjectMapper()).read("xuchang");

    @Test
    void on_any_day_at_any_hour_the_past_is_believable() {
        for (int day = 0; day < 560; day++) {
            var hour = LocalTime.parse(HOURS.get(day % HOURS.size()));
            var now = LocalDate.of(2025, 6, 1)
                    .plusDays(day)
                    .atTime(hour)
                    .atZone(TownClock.ZONE)
                    .toInstant();
            var entries = seenFrom(now);
            assertInOrder(entries, now);
            assertAwake(entries);
            assertNothingLeftOut(entries, now);
        }
    }

    @Test
    void the_same_moment_gives_the_same_past() {
        var now = Instant.parse("2026-06-10T02:00:00Z");
        assertThat(seenFrom(now)).isEqualTo(seenFrom(now));
    }

    private List<Entry> seenFrom(Instant now) {
        return new Timetable(Calendars.office(), now).of(cases);
    }

    private static void assertInOrder(List<Entry> entries, Instant now) {
        var before = Instant.EPOCH;
        for (var entry : entries) {
            if (!entry.at().isAfter(before) || entry.at().isAfter(now)) {
                throw new AssertionError(entry.story().id() + " at " + entry.at() + ", after " + before);
            }
            before = entry.at();
        }
    }

    private static void assertAwake(List<Entry> entries) {
        for (var entry : entries) {
            var time = entry.at().atZone(TownClock.ZONE).toLocalTime();
            if (!entry.story().urgent() && (time.isBefore(MORNING) || time.isAfter(EVENING))) {
                throw new AssertionError(entry.story().id() + " at " + entry.at() + ": " + entry.deed());
            }
        }
    }

    private void assertNothingLeftOut(List<Entry> entries, Instant now) {
        var happened = new HashSet<>();
        entries.forEach(entry -> happened.add(entry.deed()));
        for (var story : cases) {
            var left = new ArrayList<>(story.course());
            left.removeIf(deed -> happened.contains(deed) || MAY_WAIT.contains(deed.name()));
            assertThat(left).as("%s seen from %s", story.id(), now).isEmpty();
        }
    }
}
