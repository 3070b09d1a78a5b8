package org.shaodao.whistle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shaodao.access.CaseScope;
import org.shaodao.access.Viewer;
import org.shaodao.whistle.internal.CasesFoundBy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters whistles and their wished departments, and moves them on; always inside the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WhistleBook {

    private final Whistles whistles;
    private final Wishes wishes;
    private final CaseScope scope;
    private final CasesFoundBy words;

    WhistleBook(Whistles whistles, Wishes wishes, CaseScope scope, CasesFoundBy words) {
        this.whistles = whistles;
        this.wishes = wishes;
        this.scope = scope;
        this.words = words;
    }

    /** Enters a fresh whistle. */
    public Whistle enter(
            String number,
            Whistle.Matter matter,
            Whistle.Grading grading,
            Viewer viewer,
            List<Proposal> departments,
            Instant at) {
        var blower = new Whistle.Blower(viewer.officerId(), viewer.name(), viewer.agencyId(), viewer.agencyName());
        var whistle = whistles.save(new Whistle(number, matter, grading, blower, at));
        words.enter(whistle);
        wish(number, departments);
        return whistle;
    }

    /** Replaces the departments the whistle asks for. */
    public void wish(String number, List<Proposal> departments) {
        wishes.forget(number);
        departments.forEach(department -> wishes.save(new Wish(number, department)));
        wishes.flush();
    }

    public List<Wish> wishesOf(String number) {
        return wishes.findByCaseNumberOrderById(number);
    }

    /** The whistle, held for a change. */
    public Whistle hold(String number) {
        return whistles.held(number);
    }

    /** The whistle, read. */
    public Whistle read(String number) {
        return whistles.get(number);
    }

    public void confirm(String number, Instant at) {
        hold(number).confirmed(at);
    }

    public void departmentsChanged(String number, List<Proposal> departments, String reason) {
        wish(number, departments);
        hold(number).changeDepartments(reason);
    }

    public void returned(String number, String reason) {
        hold(number).returned(reason);
    }

    public void amended(String number, String text) {
        hold(number).amended(text);
    }

    public void verified(String number, String verdict) {
        hold(number).verified(verdict);
    }

    public void closed(String number, Instant at) {
        hold(number).close(at);
        scope.over(number, true);
    }

    public void ended(String number, WhistleState how, String reason, Instant at) {
        hold(number).end(how, reason, at);
        scope.over(number, true);
    }

    public void joined(String number, String other, String reason, Instant at) {
        hold(number).joinTo(other, reason, at);
        scope.over(number, true);
    }

    public void reopened(String number) {
        hold(number).reopen();
        scope.over(number, false);
    }

    /** What the community may say, in words. */
    public static Map<String, String> verdicts() {
        return Map.of("solved", "解决了", "partly", "部分解决", "notSolved", "没解决");
    }
}
