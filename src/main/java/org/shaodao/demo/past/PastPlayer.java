package org.shaodao.demo.past;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
@Profile({"demo", "test", "city"})
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
        var numbers = play(cases, now, cannot -> {
            throw cannot;
        });
        cases.forEach(story -> check(story, numbers.get(story.id())));
        return numbers;
    }

    /**
     * As above, but what cannot happen is told: that case stays as it stands, and may end otherwise than it says.
     *
     * @return the numbers of the cases that were blown
     */
    Map<String, String> play(List<PastCase> cases, Instant now, Consumer<IllegalStateException> stuck) {
        var entries = new Timetable(calendars.usual(), now).of(cases);
        var left = entries.stream()
                .collect(Collectors.toMap(entry -> entry.story().id(), entry -> 1, Integer::sum, HashMap::new));
        var numbers = new HashMap<String, String>();
        var stopped = new HashSet<String>();
        for (var entry : entries) {
            if (!stopped.contains(entry.story().id())) {
                try {
                    play(entry, numbers);
                } catch (IllegalStateException cannot) {
                    stuck.accept(cannot);
                    stopped.add(entry.story().id());
                }
            }
            if (left.merge(entry.story().id(), -1, Integer::sum) == 0) {
                tell(left.values().stream().filter(steps -> steps == 0).count(), cases.size());
            }
        }
        dueWork.travelTo(now);
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
    static String summary(Stream<WhistleState> states) {
        var counts = new EnumMap<WhistleState, Integer>(WhistleState.class);
        states.forEach(state -> counts.merge(state, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getKey().label() + " " + count.getValue())
                .collect(Collectors.joining("，"));
    }
}
