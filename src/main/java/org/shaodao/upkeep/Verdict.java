package org.shaodao.upkeep;

import java.util.List;
import org.shaodao.register.Fault;
import org.shaodao.register.Line;
import org.springframework.lang.Nullable;

/**
 * What a proposed line would do.
 *
 * @param was the line as it stands, {@code null} for a new one
 * @param becomes the line as it would be, {@code null} when it is wrong
 */
record Verdict(Kind kind, @Nullable Line was, @Nullable Line becomes, List<Fault> faults) {

    enum Kind {
        ADDED,
        CHANGED,
        SAME,
        ENDED,
        RESTORED,
        /** It lies where this person keeps nothing. */
        OUTSIDE,
        WRONG
    }
}
