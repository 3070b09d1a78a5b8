package org.shaodao.dispatch;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the departments' parts and writes down how far they have come; always inside the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DispatchDesk {

    private final Dispatches dispatches;
    private final Refusals refusals;
    private final PrecedentBook precedents;

    DispatchDesk(Dispatches dispatches, Refusals refusals, PrecedentBook precedents) {
        this.dispatches = dispatches;
        this.refusals = refusals;
        this.precedents = precedents;
    }

    /** @param openedIn id of the running whistle diagram */
    public Dispatch open(String caseNumber, String openedIn, Dispatch.Named named, boolean mayRefuse) {
        return dispatches.save(new Dispatch(caseNumber, openedIn, named, mayRefuse));
    }

    public void begin(Dispatch part, String instanceId, Instant at) {
        part.begin(instanceId, at);
    }

    public void sign(Dispatch part, Instant at, long officerId, String officerName) {
        part.signed(at, officerId, officerName);
    }

    public void reportIn(Dispatch part, Instant at, String place, String finding) {
        part.reportedIn(at, place, finding);
    }

    public void finish(Dispatch part, Instant at, String result) {
        part.done(at, result);
    }

    /** Writes down a refusal; once per department and case. */
    public Refusal refuse(Dispatch part, String proposed, String proposedName, Refusal.Grounds grounds) {
        part.refused();
        return refusals.save(new Refusal(part, proposed, proposedName, grounds));
    }

    public void accept(Refusal refusal, Instant at, String by) {
        refusal.accepted(at, by);
    }

    public void object(Refusal refusal, Refusal.Grounds grounds) {
        refusal.objected(grounds);
    }

    public void rule(Refusal refusal, String lead, String assists, Refusal.Grounds grounds, String wrong) {
        refusal.ruled(lead, assists, grounds, wrong);
    }

    /** The part stays with its department and is signed anew, without the right to refuse. */
    public void bind(Dispatch part, String role) {
        part.bound(role);
    }

    /** The part goes to the bureau or the township office of the same kind. */
    public void move(Dispatch part, String agencyId, String agencyName) {
        part.movedTo(agencyId, agencyName);
    }

    /** To a colleague of the same agency. */
    public void hand(Dispatch part, long officerId) {
        part.handedTo(officerId);
    }

    public void reassign(Dispatch part) {
        part.reassigned();
    }

    public void become(Dispatch part, String role) {
        part.becomes(role);
    }

    public void end(Dispatch part) {
        part.ended();
    }

    public Precedent keep(Refusal refusal, String type, String countyCode, String matter, String leadName) {
        return precedents.save(new Precedent(refusal, type, countyCode, matter, leadName));
    }
}
