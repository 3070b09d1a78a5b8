package org.shaodao.whistle.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.shaodao.access.Viewer;
import org.shaodao.whistle.Likeness;
import org.shaodao.whistle.Whistle;
import org.shaodao.whistle.Whistles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds whistles of the last 90 days in this community that may be about the same thing. */
@Component
public class Duplicates {

    /** 政策:90 天内同一社区的哨算可能重复. */
    private static final Duration LOOK_BACK = Duration.ofDays(90);

    private static final double SAME_PLACE = 0.5;
    private static final double SAME_WORDS = 0.25;

    private final OwnPlaces places;
    private final Whistles whistles;
    private final Clock clock;

    Duplicates(OwnPlaces places, Whistles whistles, Clock clock) {
        this.places = places;
        this.whistles = whistles;
        this.clock = clock;
    }

    @Schema(name = "PossibleDuplicate", description = "可能是同一件事的哨")
    public record PossibleDuplicate(
            String number,
            String title,
            String place,
            Instant blownAt,
            String state,
            String stateName,
            double similarity,
            String why,
            boolean joinable) {}

    /**
     * At most five, the most alike first; of this community.
     *
     * @throws org.shaodao.Refused when the viewer may not blow there
     */
    @Transactional(readOnly = true)
    public List<PossibleDuplicate> of(Viewer viewer, String type, String regionCode, String place, String text) {
        places.of(viewer, regionCode);
        var community = regionCode.length() > 12 ? regionCode.substring(0, 12) : regionCode;
        return whistles.lately(community, clock.instant().minus(LOOK_BACK)).stream()
                .map(other -> compare(other, type, place, text))
                .filter(found -> !found.why().isEmpty())
                .sorted(Comparator.comparingDouble(PossibleDuplicate::similarity)
                        .reversed())
                .limit(5)
                .toList();
    }

    private static PossibleDuplicate compare(Whistle other, String type, String place, String text) {
        var sameType = other.type().equals(type);
        var samePlace = Likeness.of(other.place(), place) >= SAME_PLACE;
        var words = Likeness.of(other.title() + other.body(), text);
        var why = why(sameType, samePlace, words >= SAME_WORDS);
        var similarity = (sameType ? 0.3 : 0) + (samePlace ? 0.4 : 0) + words * 0.3;
        return new PossibleDuplicate(
                other.number(),
                other.title(),
                other.place(),
                other.blownAt(),
                other.state().name(),
                other.state().label(),
                similarity,
                why,
                !other.state().isOver());
    }

    private static String why(boolean sameType, boolean samePlace, boolean sameWords) {
        if (samePlace && sameType) {
            return "同一地点、同一类型";
        }
        if (samePlace) {
            return "同一地点";
        }
        if (sameWords) {
            return "说的话很像";
        }
        return sameType ? "本社区近期同类型" : "";
    }
}
