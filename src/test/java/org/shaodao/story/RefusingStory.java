package org.shaodao.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shaodao.support.Town.minute;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.Refusal;
import org.shaodao.dispatch.Refusals;
import org.shaodao.support.Matters;
import org.shaodao.support.Town;
import org.shaodao.whistle.WhistleState;
import org.shaodao.worklist.FormInvalid;
import org.springframework.beans.factory.annotation.Autowired;

/** Departments differ: one refuses, the other accepts or objects, the street rules. */
abstract class RefusingStory extends StoryGround {

    @Autowired
    Refusals refusals;

    @Test
    void aRefusalThatBothSidesDisputeIsArbitratedAndTheRulingBinds() {
        // domain-facts §10, S4
        var number = confirmedPlate("2026-04-13 09:00", WENHUI);
        var secretary = town.secretaryOf(WENHUI);
        var centre = town.centreOf(WENHUI);
        var housing = town.agency("HOUSING", WENHUI).id();
        var transport = town.agency("TRANSPORT", WENHUI).id();
        var ofHousing = town.officerOf("HOUSING", WENHUI);
        var ofTransport = town.officerOf("TRANSPORT", WENHUI);

        town.at("2026-04-13 11:00");
        work.refuses(ofHousing, number, transport, "该路段已移交交通部门养护");
        assertThat(state(number)).isEqualTo(WhistleState.DISPUTED);
        town.at("2026-04-13 13:40");
        work.objects(ofTransport, number, housing, "移交的是车行道，铁板属于管线井盖");
        assertThat(minute(town.task(centre, "refusal-arbitration/rule", number)
                        .clock()
                        .dueAt()))
                .isEqualTo("2026-04-14 18:00");
        assertThat(refusal(number).chargedTo()).isNull();

        town.at("2026-04-14 10:00");
        work.rules(centre, number, housing, List.of(transport), "铁板是管线井盖，由住建主办，交通配合封道");
        assertThat(state(number)).isEqualTo(WhistleState.AWAITING_SIGN);
        assertThat(refusal(number).chargedTo()).isEqualTo(housing);
        assertThat(refusal(number).lost()).isEqualTo(Duration.ofHours(23));
        assertThatThrownBy(() -> work.refuses(ofHousing, number, transport, "还是不该我们办理"))
                .isInstanceOf(Refused.class);
        assertThat(town.task(ofHousing, "department-response/sign", number)
                        .clock()
                        .startedAt())
                .as("the clock ran from the first dispatch")
                .isEqualTo(Town.instant("2026-04-13 09:00"));
        assertThat(town.task(ofTransport, "department-response/sign", number)
                        .clock()
                        .startedAt())
                .as("a newly named department gets its own full budget")
                .isEqualTo(Town.instant("2026-04-14 10:00"));

        work.signs(ofHousing, number);
        work.signs(ofTransport, number);
        // A routine whistle does not ask the assistant to turn up.
        work.handles(ofTransport, number, "封闭半幅道路，配合施工");
        assertThat(town.open(number)).noneMatch(task -> task.path().equals("whistle/conclude"));
        reportsInAndHandles(ofHousing, number);
        work.concludes(ofHousing, number, "换新井盖并加固，交通配合封道施工");
        work.solved(secretary, number);
        assertThat(state(number)).isEqualTo(WhistleState.CLOSED);

        var next = confirmedPlate("2026-05-11 09:00", WENHUI);
        assertThat(dispatches.findByCaseNumberOrderById(next))
                .as("the ruling is a precedent")
                .extracting(part -> part.agencyId() + " " + part.role())
                .containsExactly(housing + " LEAD", transport + " ASSIST");
    }

    private Refusal refusal(String number) {
        return refusals.findByCaseNumberOrderById(number).get(0);
    }

    @Test
    void aRefusalThatTheOtherAcceptsMovesThePartAndTheOthersGoOn() {
        var number = confirmed("2026-05-18 09:00", DUZHUANG, Matters::homestead);
        var judicial = town.agency("JUDICIAL", DUZHUANG).id();
        var petition = town.agency("PETITION", DUZHUANG).id();
        work.signs(town.officerOf("NATURAL_RESOURCES", DUZHUANG), number);
        work.refuses(town.officerOf("JUDICIAL", DUZHUANG), number, petition, "双方已到信访局登记，由信访局牵头");
        assertThat(town.task(town.officerOf("NATURAL_RESOURCES", DUZHUANG), "department-response/reportIn", number))
                .isNotNull();
        assertThat(state(number)).as("only an assistant differs").isNotEqualTo(WhistleState.DISPUTED);
        work.accepts(town.officerOf("PETITION", DUZHUANG), number);
        assertThat(dispatches.findByCaseNumberOrderById(number))
                .anyMatch(part -> part.agencyId().equals(judicial) && !part.isPart())
                .anyMatch(part -> part.agencyId().equals(petition) && part.isPart());
        assertThat(town.task(town.officerOf("PETITION", DUZHUANG), "department-response/sign", number))
                .isNotNull();
    }

    @Test
    void aLeadsRefusalThatTheOtherAcceptsWaitsForTheOthersSignature() {
        var number = confirmedPlate("2026-05-19 09:00");
        var transport = town.agency("TRANSPORT", JINGHU).id();
        work.refuses(town.officerOf("HOUSING", JINGHU), number, transport, "该路段已移交交通部门养护");
        work.accepts(town.officerOf("TRANSPORT", JINGHU), number);
        assertThat(state(number)).isEqualTo(WhistleState.AWAITING_SIGN);
        work.signs(town.officerOf("TRANSPORT", JINGHU), number);
        assertThat(state(number)).isEqualTo(WhistleState.SIGNED);
    }

    @Test
    void refusingIsOverFourWorkingHoursAfterDispatch() {
        var number = confirmedPlate("2026-04-20 09:00");
        var transport = town.agency("TRANSPORT", JINGHU).id();
        town.at("2026-04-20 15:31");
        assertThatThrownBy(() -> work.refuses(town.officerOf("HOUSING", JINGHU), number, transport, "该路段已移交交通部门养护"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("15:30");
    }

    @Test
    void aRulingThatGivesAnAssistantsPartToTheLeadLeavesItTheLead() {
        var number = confirmed("2026-06-03 09:00", VILLAGE, Matters::homestead);
        var lead = dispatches.leadOf(number).orElseThrow().agencyId();
        var assists = dispatches.findByCaseNumberOrderById(number).stream()
                .filter(part -> part.role().equals("ASSIST"))
                .map(Dispatch::agencyId)
                .toList();
        var refuser = assists.get(0);
        var proposed = town.agency("MARKET", VILLAGE).id();
        work.refuses(town.someoneOf(refuser), number, proposed, "这一部分不归我们");
        work.objects(town.someoneOf(proposed), number, refuser, "市场监管没有管宅基地的职责");
        work.rules(town.centreOf(VILLAGE), number, lead, List.of(), "由主办一并办理");
        for (var agency : List.of(lead, assists.get(1))) {
            work.signs(town.someoneOf(agency), number);
            reportsInAndHandles(town.someoneOf(agency), number);
        }
        work.concludes(town.someoneOf(lead), number, "界桩恢复，医药费结清");
        work.solved(town.secretaryOf(VILLAGE), number);
        assertThat(state(number)).isEqualTo(WhistleState.CLOSED);
    }

    @Test
    void aRulingMayGiveThePartToTheOtherDepartmentButNotToTheCommunity() {
        var number = confirmedPlate("2026-06-08 09:00", ELSEWHERE);
        var centre = town.centreOf(ELSEWHERE);
        var transport = town.agency("TRANSPORT", ELSEWHERE).id();
        var housing = town.agency("HOUSING", ELSEWHERE).id();
        work.refuses(town.officerOf("HOUSING", ELSEWHERE), number, transport, "该路段已移交交通部门养护");
        // Nobody answers for two days: the arbitration has a ladder of its own.
        town.at("2026-06-10 09:00");
        assertThat(clocks.ofCase(number))
                .filteredOn(clock -> clock.policy().equals("ANSWER_PROPOSAL"))
                .allMatch(clock -> clock.rungs().stream().allMatch(rung -> rung.reachedAt() != null));
        work.objects(town.officerOf("TRANSPORT", ELSEWHERE), number, housing, "没有收到移交手续");
        var community = town.secretaryOf(ELSEWHERE).agencyId();
        assertThatThrownBy(() -> work.rules(centre, number, transport, List.of(community), "社区配合"))
                .isInstanceOf(FormInvalid.class);
        work.rules(centre, number, transport, List.of(), "移交手续齐全，由交通养护");
        assertThat(refusal(number).chargedTo()).isEqualTo(transport);
        work.signs(town.officerOf("TRANSPORT", ELSEWHERE), number);
        reportsInAndHandles(town.officerOf("TRANSPORT", ELSEWHERE), number);
        assertThat(state(number)).isEqualTo(WhistleState.AWAITING_VERIFY);
    }
}
