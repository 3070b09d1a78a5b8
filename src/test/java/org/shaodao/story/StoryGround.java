package org.shaodao.story;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditEntry;
import org.shaodao.audit.AuditTrail;
import org.shaodao.clock.Clocks;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.support.CaseWork;
import org.shaodao.support.Matters;
import org.shaodao.support.Town;
import org.shaodao.whistle.BlowWhistle;
import org.shaodao.whistle.WhistleState;
import org.shaodao.whistle.Whistles;
import org.springframework.beans.factory.annotation.Autowired;

/** The people and the places of the whistle's story, and what is asked of a case at every stage. */
abstract class StoryGround {

    static final String JINGHU = "镜湖社区";

    /** In another county: its rulings are no precedent for the others. */
    static final String WENHUI = "文惠社区";

    /** In a third county. */
    static final String ELSEWHERE = "河西社区";

    static final String DUZHUANG = "杜庄村";

    /** A village whose county has no ruling on homesteads yet. */
    static final String VILLAGE = "大罗庄村";

    @Autowired
    Town town;

    @Autowired
    Whistles whistles;

    @Autowired
    Dispatches dispatches;

    @Autowired
    Clocks clocks;

    @Autowired
    AuditTrail audit;

    CaseWork work;

    @BeforeEach
    void begin() {
        work = new CaseWork(town);
    }

    /** A whistle of the community's secretary. */
    String blown(String community, Function<String, BlowWhistle> matter) {
        return town.blow(
                town.secretaryOf(community),
                matter.apply(town.community(community).code()));
    }

    String confirmedPlate(String at) {
        return confirmedPlate(at, JINGHU);
    }

    /** A loose plate in the road, for the housing department. */
    String confirmedPlate(String at, String community) {
        return confirmed(at, community, Matters::loosePlate);
    }

    String confirmed(String at, String community, Function<String, BlowWhistle> matter) {
        town.at(at);
        var number = blown(community, matter);
        work.confirms(town.centreOf(community), number);
        return number;
    }

    void reportsInAndHandles(String kind, String number) {
        reportsInAndHandles(town.officerOf(kind, JINGHU), number);
    }

    void reportsInAndHandles(Viewer officer, String number) {
        work.reportsIn(officer, number);
        work.handles(officer, number, "换了螺栓，重新固定铁板");
    }

    ClockView clock(String number, String policy, String agency) {
        return clocks.ofCase(number).stream()
                .filter(one -> one.policy().equals(policy) && one.agencyId().equals(agency))
                .findFirst()
                .orElseThrow(() -> new AssertionError(policy + " of " + agency + " in "
                        + clocks.ofCase(number).stream()
                                .map(one -> one.policy() + "@" + one.agencyId())
                                .toList()));
    }

    List<String> kinds(String number) {
        return audit.ofCase(number, 0, 100).stream().map(AuditEntry::kind).toList();
    }

    WhistleState state(String number) {
        return whistles.get(number).state();
    }
}
