package org.shaodao.support;

import java.util.List;
import java.util.Map;
import org.shaodao.access.Viewer;
import org.shaodao.worktime.TownClock;

/** What people do again and again with a case, as the forms would send it. */
public final class CaseWork {

    private final Town town;

    public CaseWork(Town town) {
        this.town = town;
    }

    /** The street sends the whistle to the departments it asks for. */
    public void confirms(Viewer centre, String number) {
        town.does(centre, "whistle/confirm", number, Map.of("outcome", "confirm"));
    }

    /** The street sends the whistle back to the community. */
    public void returns(Viewer centre, String number, String reason) {
        town.does(centre, "whistle/confirm", number, Map.of("outcome", "return", "reason", reason));
    }

    public void signs(Viewer officer, String number) {
        town.does(officer, "department-response/sign", number, Map.of("outcome", "sign"));
    }

    /** The department says that it is the other's, by the other's first clause. */
    public void refuses(Viewer officer, String number, String proposedAgency, String reason) {
        town.does(
                officer,
                "department-response/sign",
                number,
                Map.of(
                        "outcome",
                        "refuse",
                        "reason",
                        reason,
                        "clauseId",
                        town.clauseOf(proposedAgency),
                        "proposedAgency",
                        proposedAgency));
    }

    public void accepts(Viewer officer, String number) {
        town.does(officer, "refusal-arbitration/answer", number, Map.of("outcome", "accept"));
    }

    /** The proposed department says that it is the first one's, by the first one's clause. */
    public void objects(Viewer officer, String number, String refuser, String reason) {
        town.does(
                officer,
                "refusal-arbitration/answer",
                number,
                Map.of("outcome", "object", "reason", reason, "clauseId", town.clauseOf(refuser)));
    }

    /** The street rules who leads, by that department's clause, and who assists. */
    public void rules(Viewer centre, String number, String lead, List<String> assists, String reason) {
        town.does(
                centre,
                "refusal-arbitration/rule",
                number,
                Map.of("lead", lead, "assists", assists, "clauseId", town.clauseOf(lead), "reason", reason));
    }

    public void reportsIn(Viewer officer, String number) {
        var now = town.now()
                .atZone(TownClock.ZONE)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0);
        town.does(
                officer,
                "department-response/reportIn",
                number,
                Map.of("arrivedAt", now.toString(), "finding", "到现场看过，情况属实"));
    }

    public void handles(Viewer officer, String number, String result) {
        town.does(officer, "department-response/handle", number, Map.of("result", result));
    }

    public void concludes(Viewer officer, String number, String result) {
        town.does(officer, "whistle/conclude", number, Map.of("result", result));
    }

    public void solved(Viewer secretary, String number) {
        town.does(secretary, "whistle/verify", number, Map.of("outcome", "solved"));
    }

    public void notSolved(Viewer secretary, String number, String reason) {
        town.does(secretary, "whistle/verify", number, Map.of("outcome", "notSolved", "reason", reason));
    }
}
