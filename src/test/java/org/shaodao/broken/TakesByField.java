package org.shaodao.broken;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

/** Hides what it needs in a field. */
public final class TakesByField {

    @Autowired
    private Clock clock;

    Clock clock() {
        return clock;
    }
}
