package org.shaodao.demo.past;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.shaodao.whistle.Whistles;
import org.shaodao.worktime.TownClockMover;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets any number of cases happen in a made-up city: those of the demonstration over again, in other communities and on
 * other days. A few communities blow often and most seldom, as in life. A story that cannot go on elsewhere, for it rests
 * on what happened there before, stays half-way.
 */
@Component
@Profile("city")
public class ManyCases {

    private static final String FILES = "xuchang";
    /** A case that was closed may have been so for longer, up to this many days. */
    private static final int FURTHER_BACK = 60;

    private static final Pattern DAYS_BACK = Pattern.compile("-(\\d+)(d!? .*)");

    private static final Logger LOG = LoggerFactory.getLogger(ManyCases.class);

    private final PastPlayer player;
    private final Whistles whistles;
    private final TownClockMover mover;
    private final ObjectMapper json;
    private final Clock clock;

    ManyCases(PastPlayer player, Whistles whistles, TownClockMover mover, ObjectMapper json, Clock clock) {
        this.player = player;
        this.whistles = whistles;
        this.mover = mover;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param communities names, each once
     * @return how many ended in which state, in words
     */
    public String happen(int number, List<String> communities, long seed) {
        var random = new Random(seed);
        var stories = new PastFiles(json)
                .read(FILES).stream().filter(ManyCases::mayHappenElsewhere).toList();
        var cases = new ArrayList<PastCase>();
        for (int n = 0; n < number; n++) {
            cases.add(elsewhere(stories.get(random.nextInt(stories.size())), n, communities, random));
        }
        var now = clock.instant();
        try {
            var numbers = player.play(cases, now, stuck -> LOG.info("留在半路：{}", stuck.getMessage()));
            return PastPlayer.summary(numbers.values().stream()
                    .map(whistle -> whistles.get(whistle).state()));
        } finally {
            mover.runAhead(Duration.ZERO);
        }
    }

    /** Neither about another case nor about an agency by its number. */
    private static boolean mayHappenElsewhere(PastCase story) {
        return story.course().stream()
                        .allMatch(deed -> deed.of() == null
                                && general(deed.by())
                                && general(deed.to())
                                && deed.beside().stream().allMatch(ManyCases::general))
                && story.departments().stream().allMatch(called -> general(called.kind()));
    }

    private static boolean general(String kind) {
        return kind == null || !Character.isDigit(kind.charAt(0));
    }

    private static PastCase elsewhere(PastCase story, int n, List<String> communities, Random random) {
        // The cube of an even chance: of a hundred communities the first ten have nearly half of all cases.
        var chance = Math.pow(random.nextDouble(), 3);
        return new PastCase(
                story.id() + "-" + n,
                communities.get((int) (chance * communities.size())),
                null,
                story.type(),
                story.level(),
                story.levelReason(),
                story.harm(),
                story.persons(),
                story.minor(),
                story.weapon(),
                when(story, random),
                story.title(),
                story.text(),
                story.tried(),
                story.place(),
                story.photos(),
                story.parties(),
                story.departments(),
                story.departmentsReason(),
                story.course(),
                story.ends());
    }

    private static String when(PastCase story, Random random) {
        var days = DAYS_BACK.matcher(story.when());
        var closed = story.course().stream().anyMatch(PastCase.Deed::closes);
        return closed && days.matches()
                ? "-" + (Integer.parseInt(days.group(1)) + random.nextInt(FURTHER_BACK)) + days.group(2)
                : story.when();
    }
}
