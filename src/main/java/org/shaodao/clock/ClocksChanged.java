package org.shaodao.clock;

import java.util.List;

/**
 * Clocks were changed, all in the same way. Published inside the transaction.
 *
 * @param what STARTED, REOPENED, STOPPED, CANCELLED, SUSPENDED, RESUMED (early), EXTENDED, HANDED_OVER, RECKONED (the
 *     calendar changed). A pause that ends as planned changes nothing: it was reckoned from the beginning.
 */
public record ClocksChanged(List<Clocks.ClockView> clocks, String what) {

    static final String RECKONED = "RECKONED";

    /** Whether nothing is different but the hours: the same clocks run on. */
    public boolean onlyHours() {
        return RECKONED.equals(what);
    }
}
