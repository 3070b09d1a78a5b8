package org.shaodao.clock;

import java.time.Instant;
import org.shaodao.worktime.WorkCalendars;
import org.springframework.stereotype.Component;

/** Gives the replay its policy and its calendar. */
@Component
class Reckoner {

    private final PolicyBook policies;
    private final WorkCalendars calendars;

    Reckoner(PolicyBook policies, WorkCalendars calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    /** One that goes by other calendars. */
    Reckoner by(WorkCalendars others) {
        return new Reckoner(policies, others);
    }

    Reckoning reckon(CaseClock clock) {
        return Replay.of(clock.entries(), policies.get(clock.policyId()), calendars.of(clock.hoursOf()));
    }

    /** As if it were started at {@code from}. */
    Reckoning imagine(ClockPolicy policy, String agencyId, Instant from) {
        return Reckoning.of(policy, calendars.of(agencyId), Reckoning.Facts.justStarted(from));
    }
}
