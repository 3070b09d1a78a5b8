package org.shaodao.dispatch.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.shaodao.Refused;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.clock.Clocks;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.dispatch.Refusals;
import org.shaodao.whistle.Whistles;
import org.shaodao.worktime.TownClock;
import org.springframework.stereotype.Component;

/**
 * When a department may refuse (政策:退单在派单后 4 个工作小时内,写明理由、职责条款和应由谁办,每件每部门一次;裁决后不能再退).
 */
@Component
class RefusalRules {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("M 月 d 日 HH:mm", Locale.CHINA).withZone(TownClock.ZONE);

    private final Clocks clocks;
    private final Refusals refusals;
    private final Dispatches dispatches;
    private final Whistles whistles;
    private final AgencyDirectory agencies;
    private final Clock clock;

    RefusalRules(
            Clocks clocks,
            Refusals refusals,
            Dispatches dispatches,
            Whistles whistles,
            AgencyDirectory agencies,
            Clock clock) {
        this.clocks = clocks;
        this.refusals = refusals;
        this.dispatches = dispatches;
        this.whistles = whistles;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Why the department may not refuse now, in Chinese; empty when it may. */
    Optional<String> hindrance(Dispatch part) {
        if (!part.mayRefuse()) {
            return Optional.of("这是裁决或已经接手的派单，不能再退");
        }
        if (refusals.existsByCaseNumberAndFromAgency(part.caseNumber(), part.agencyId())) {
            return Optional.of("本部门在这件哨上已经退过一次");
        }
        var until = windowEnds(part);
        return clock.instant().isAfter(until)
                ? Optional.of("退单期 " + WHEN.format(until) + " 已过，不能再退")
                : Optional.empty();
    }

    Instant windowEnds(Dispatch part) {
        var level = whistles.get(part.caseNumber()).level().name();
        return clocks.dueIfStarted("REFUSE_WINDOW", level, part.agencyId(), part.dispatchedAt());
    }

    /** The agency that should do it instead: another one that answers for the place and has no part yet. */
    AgencyView proposed(Dispatch part, String agencyId) {
        if (part.agencyId().equals(agencyId)) {
            throw new Refused("proposed-is-self", "应由谁办不能写本部门。", "proposedAgency");
        }
        var region = whistles.get(part.caseNumber()).regionCode();
        var agency = agencies.answeringFor(region, null).stream()
                .filter(found -> found.id().equals(agencyId))
                .findFirst()
                .orElseThrow(() -> new Refused("no-such-department", "没有这个部门，或不管这个地方。", "proposedAgency"));
        var already = dispatches.findByCaseNumberOrderById(part.caseNumber()).stream()
                .anyMatch(other -> other.isOpen() && other.agencyId().equals(agencyId));
        if (already) {
            throw new Refused("department-twice", agency.name() + "已经在办这件哨。", "proposedAgency");
        }
        return agency;
    }

    void requireClause(String clauseId) {
        if (agencies.duty(clauseId).isEmpty()) {
            throw new Refused("no-such-clause", "职责清单里没有这一条。", "clauseId");
        }
    }
}
