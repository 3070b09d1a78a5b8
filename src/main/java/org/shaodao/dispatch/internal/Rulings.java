package org.shaodao.dispatch.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.clock.Clocks;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.DispatchDesk;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.dispatch.Refusal;
import org.shaodao.whistle.WhistleBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what was accepted or ruled: who keeps the part, who joins, who leads now. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Rulings {

    private static final String LEAD = "LEAD";
    private static final String ASSIST = "ASSIST";

    private final Dispatches dispatches;
    private final DispatchDesk desk;
    private final Dispatching dispatching;
    private final WhistleBook book;
    private final AgencyDirectory agencies;
    private final Clocks clocks;

    Rulings(
            Dispatches dispatches,
            DispatchDesk desk,
            Dispatching dispatching,
            WhistleBook book,
            AgencyDirectory agencies,
            Clocks clocks) {
        this.dispatches = dispatches;
        this.desk = desk;
        this.dispatching = dispatching;
        this.book = book;
        this.agencies = agencies;
        this.clocks = clocks;
    }

    /**
     * Binds the refuser when the ruling leaves it in the case, and brings in the others.
     *
     * @return whether the refuser has a part of the case after the ruling
     */
    boolean keepHere(Refusal refusal) {
        var part = dispatches.get(String.valueOf(refusal.dispatchId()));
        var owner = refusal.ruledLead().equals(part.agencyId());
        var assists = assistsOf(refusal);
        if (!owner && !assists.contains(part.agencyId())) {
            return false;
        }
        settle(part);
        var role = part.role();
        desk.bind(part, owner ? role : ASSIST);
        newcomers(refusal, part, role);
        return true;
    }

    /** The refuser is out: the part goes to whoever accepted it or was named by the ruling. */
    void reassign(Refusal refusal) {
        var part = dispatches.get(String.valueOf(refusal.dispatchId()));
        settle(part);
        desk.reassign(part);
        if (refusal.ruledAt() == null) {
            var why = "接手" + part.agencyName() + "退回的派单";
            join(part, refusal.proposedAgency(), part.role(), new Ground("ACCEPTED", why, refusal.answeredBy()));
        } else {
            newcomers(refusal, part, part.role());
        }
    }

    /** Whether the lead's part goes or stays: it is no longer open. */
    private void settle(Dispatch part) {
        if (part.leads()) {
            book.hold(part.caseNumber()).settled();
        }
    }

    private void newcomers(Refusal refusal, Dispatch part, String role) {
        var ground = new Ground("RULING", "裁决：" + refusal.ruledReason(), refusal.ruledBy());
        join(part, refusal.ruledLead(), role, ground);
        assistsOf(refusal).forEach(assist -> join(part, assist, ASSIST, ground));
    }

    /** Why a department comes in, and who said so. */
    private record Ground(String origin, String why, String by) {}

    /** Whoever leads the case already goes on leading, though the ruling gives it the part of an assistant. */
    private void join(Dispatch beside, String agencyId, String role, Ground ground) {
        var known = dispatches.ofRound(beside.openedIn()).stream()
                .filter(other -> other.isPart() && agencies.standsFor(other.agencyId(), agencyId))
                .findFirst();
        if (known.isPresent() && (LEAD.equals(role) || !LEAD.equals(known.get().role()))) {
            desk.become(known.get(), role);
        } else if (known.isEmpty()) {
            var agency = agencies.standing(agencyId);
            dispatching.add(
                    beside,
                    new Dispatch.Named(agency.id(), agency.name(), role, ground.origin(), ground.why(), null, null),
                    false);
        }
        if (LEAD.equals(role)) {
            clocks.handOver(beside.openedIn(), agencies.standing(agencyId).id(), null, ground.by());
        }
    }

    private static List<String> assistsOf(Refusal refusal) {
        return refusal.ruledAssists().isEmpty()
                ? new ArrayList<>()
                : Arrays.asList(refusal.ruledAssists().split(","));
    }

    /** 记录先例. */
    void keepAsPrecedent(Refusal refusal) {
        var whistle = book.read(refusal.caseNumber());
        var matter = whistle.title() + " " + whistle.body();
        desk.keep(
                refusal,
                whistle.type(),
                whistle.regionCode().substring(0, 6),
                matter.codePointCount(0, matter.length()) > 900
                        ? matter.substring(0, matter.offsetByCodePoints(0, 900))
                        : matter,
                agencies.get(refusal.ruledLead()).name());
    }
}
