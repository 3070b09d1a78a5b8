package org.shaodao.whistle.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.shaodao.worktime.TownClock;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** When return visits are made: days after closing, as the policy file says. */
@Component
public class VisitPlan {

    /** A visit is asked for at the start of the day, not in the middle of the night. */
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final Policy policy;

    public VisitPlan(ObjectMapper json) throws IOException {
        policy = json.readValue(new ClassPathResource("policy/visits.json").getInputStream(), Policy.class);
    }

    record Policy(String source, List<Integer> afterDays) {}

    public int visits() {
        return policy.afterDays().size();
    }

    /** @param visitNo counted from 1 */
    public int afterDays(int visitNo) {
        return policy.afterDays().get(visitNo - 1);
    }

    public LocalDate dueOn(Instant closedAt, int visitNo) {
        return LocalDate.ofInstant(closedAt, TownClock.ZONE).plusDays(afterDays(visitNo));
    }

    public Instant dueAt(Instant closedAt, int visitNo) {
        return ZonedDateTime.of(dueOn(closedAt, visitNo), MORNING, TownClock.ZONE)
                .toInstant();
    }
}
