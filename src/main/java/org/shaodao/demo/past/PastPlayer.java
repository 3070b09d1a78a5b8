package org.shaodao.demo.past;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shaodao.demo.past.Timetable.Entry;
import org.shaodao.engine.DueWork;
import org.shaodao.whistle.WhistleState;
import org.shaodao.whistle.Whistles;
import org.shaodao.worktime.WorkCalendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives through the past: moves the town's clock from one thing that happened to the next, timers firing on the way, and
 * lets the people of the town do what the files say, each in a transaction of its own. Nothing else may happen in the
 * town meanwhile; afterwards the clock stands still at {@code now}.
 */
@Component
@Profile({"demo", "test"})
class PastPlayer {

    private static final Logger LOG = LoggerFactory.getLogger(PastPlayer.class);
    private static final int TELL_EVERY = 10;

    private final WorkCalendars calendars;
    private final DueWork dueWork;
    private final Whistler whistler;
    private final List<Deeds> deeds;
    private final Whistles whistles;
    private final TransactionTemplate each;

    PastPlayer(
            WorkCalendars calendars,
            DueWork dueWork,
            Whistler whistler,
            List<Deeds> deeds,
            Whistles whistles,
            TransactionTemplate each) {
        this.calendars = calendars;
        this.dueWork = dueWork;
        this.whistler = whistler;
        this.deeds = deeds;
        this.whistles = whistles;
        this.each = each;
    }

    /**
     * @param now what the cases are counted back from
     * @return the numbers of the cases by their ids in the files
     * @throws IllegalStateException at the first thing that cannot happen as written; it is named
     */
    Map<String, String> play(List<PastCase> cases, Instant now) {
        var entries = new Timetable(calendars.usual(), now).of(cases);
        var left = entries.stream()
                .collect(Collectors.toMap(entry -> entry.story().id(), entry -> 1, Integer::sum, HashMap::new));
        var numbers = new HashMap<String, String>();
        for (var entry : entries) {
            play(entry, numbers);
            if (left.merge(entry.story().id(), -1, Integer::sum) == 0) {
                tell(left.values().stream().filter(steps -> steps == 0).count(), cases.size());
            }
        }
        dueWork.travelTo(now);
        cases.forEach(story -> check(story, numbers.get(story.id())));
        return Map.copyOf(numbers);
    }

    private void play(Entry entry, Map<String, String> numbers) {
        try {
            dueWork.travelTo(entry.at());
            each.executeWithoutResult(status -> happen(entry, numbers));
        } catch (RuntimeException cannot) {
            var what = entry.deed() == null ? "blow" : entry.deed().name();
            throw new IllegalStateException(
                    "%s: %s at %s cannot happen: %s"
                            .formatted(entry.story().id(), what, entry.at(), cannot.getMessage()),
                    cannot);
        }
    }

    private void happen(Entry entry, Map<String, String> numbers) {
        if (entry.deed() == null) {
            numbers.put(entry.story().id(), whistler.blow(entry.story()));
            return;
        }
        deeds.stream()
                .filter(kind -> kind.names().contains(entry.deed().name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "nobody knows how to " + entry.deed().name()))
                .play(new Scene(entry.story(), entry.deed(), numbers));
    }

    private void check(PastCase story, String number) {
        var state = whistles.get(number).state();
        if (state != story.ends()) {
            throw new IllegalStateException(
                    "%s (%s) ended %s, not %s".formatted(story.id(), number, state, story.ends()));
        }
    }

    private static void tell(long over, int all) {
        if (over % TELL_EVERY == 0) {
            LOG.info("演示案件：已走完 {} / {} 件", over, all);
        }
    }

    /** How many cases ended in which state, in words. */
    static String summary(List<PastCase> cases) {
        var counts = new EnumMap<WhistleState, Integer>(WhistleState.class);
        cases.forEach(story -> counts.merge(story.ends(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getKey().label() + " " + count.getValue())
                .collect(Collectors.joining("，"));
    }
}
