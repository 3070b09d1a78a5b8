package org.shaodao.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.clock.ClockState;
import org.shaodao.support.Matters;
import org.shaodao.whistle.Ending;
import org.shaodao.whistle.WhistleState;
import org.springframework.beans.factory.annotation.Autowired;

/** The street confirms, joins, changes or returns a whistle; the community adds what is missing, or gives it up. */
abstract class ConfirmingStory extends StoryGround {

    @Autowired
    Ending ending;

    @Test
    void theStreetReturnsAWhistleAndTheCommunityAddsWhatIsMissing() {
        town.at("2026-03-25 09:00");
        var secretary = town.secretaryOf(JINGHU);
        var number = blown(JINGHU, Matters::loosePlate);
        work.returns(town.centreOf(JINGHU), number, "缺发生时间，请补充");
        assertThat(state(number)).isEqualTo(WhistleState.RETURNED);
        town.does(secretary, "whistle/amend", number, Map.of("outcome", "resubmit", "text", "每晚十一点以后最响"));
        assertThat(state(number)).isEqualTo(WhistleState.AWAITING_CONFIRM);
        assertThat(whistles.get(number).body()).contains("每晚十一点以后最响");
        work.confirms(town.centreOf(JINGHU), number);
        assertThat(state(number)).isEqualTo(WhistleState.AWAITING_SIGN);
    }

    @Test
    void whatIsAddedMustHaveRoomBesideWhatWasWritten() {
        town.at("2026-03-25 09:30");
        var secretary = town.secretaryOf(JINGHU);
        var number = blown(JINGHU, Matters::loosePlate);
        Map<String, Object> added = Map.of("outcome", "resubmit", "text", "响".repeat(1990));
        work.returns(town.centreOf(JINGHU), number, "缺发生时间，请补充");
        town.does(secretary, "whistle/amend", number, added);
        work.returns(town.centreOf(JINGHU), number, "缺发生时间，请补充");
        assertThatThrownBy(() -> town.does(
                        secretary, "whistle/amend", number, Map.of("outcome", "resubmit", "text", "夜".repeat(2000))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能超过 4000 个字");
        assertThat(state(number)).isEqualTo(WhistleState.RETURNED);
    }

    @Test
    void aReturnedWhistleMayBeGivenUpByTheCommunity() {
        town.at("2026-03-25 10:00");
        var secretary = town.secretaryOf(JINGHU);
        var number = blown(JINGHU, Matters::loosePlate);
        work.returns(town.centreOf(JINGHU), number, "缺发生时间，请补充");
        town.does(secretary, "whistle/amend", number, Map.of("outcome", "withdraw", "text", "已经自行解决了"));
        assertThat(state(number)).isEqualTo(WhistleState.WITHDRAWN);
        assertThat(town.open(number)).isEmpty();
    }

    @Test
    void theStreetJoinsAWhistleToAnOpenCase() {
        var first = confirmedPlate("2026-03-26 09:00");
        var second = blown(JINGHU, Matters::loosePlate);
        town.does(town.centreOf(JINGHU), "whistle/confirm", second, Map.of("outcome", "join", "joinNumber", first));
        assertThat(state(second)).isEqualTo(WhistleState.JOINED);
        assertThat(whistles.get(second).joinedTo()).isEqualTo(first);
        assertThat(town.open(second)).isEmpty();
    }

    @Test
    void theStreetChangesTheDepartmentsWithAReason() {
        town.at("2026-03-27 09:00");
        var number = blown(JINGHU, Matters::loosePlate);
        var urban = town.agency("URBAN_MGMT", JINGHU);
        town.does(
                town.centreOf(JINGHU),
                "whistle/confirm",
                number,
                Map.of("outcome", "change", "lead", urban.id(), "assists", List.of(), "reason", "这一段由城管养护"));
        assertThat(dispatches.findByCaseNumberOrderById(number))
                .extracting(part -> part.agencyId())
                .containsExactly(urban.id());
    }

    @Test
    void nobodyIsCalledWhoDoesNotAnswerForThePlace() {
        town.at("2026-06-01 09:00");
        var number = blown(JINGHU, Matters::loosePlate);
        for (var stranger : List.of(
                town.agency("HOUSING", "杜庄村").id(), town.secretaryOf(JINGHU).agencyId())) {
            assertThatThrownBy(() -> town.does(
                            town.centreOf(JINGHU),
                            "whistle/confirm",
                            number,
                            Map.of("outcome", "change", "lead", stranger, "reason", "换一家来办")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("不管这个地方");
        }
        assertThat(state(number)).isEqualTo(WhistleState.AWAITING_CONFIRM);
    }

    @Test
    void theCommunityWithdrawsBeforeAnyoneSignsAndNotAfter() {
        var number = confirmedPlate("2026-03-23 09:00");
        var secretary = town.secretaryOf(JINGHU);
        town.inTransaction(() -> ending.withdraw(
                secretary, number, "物业连夜修好了", whistles.get(number).version()));
        assertThat(state(number)).isEqualTo(WhistleState.WITHDRAWN);
        assertThat(town.open(number)).isEmpty();
        assertThat(clocks.ofCase(number)).noneMatch(clock -> clock.state() == ClockState.RUNNING);

        var signed = confirmedPlate("2026-03-23 10:00");
        work.signs(town.officerOf("HOUSING", JINGHU), signed);
        assertThatThrownBy(() -> town.inTransaction(() -> ending.withdraw(
                        secretary, signed, "想撤回", whistles.get(signed).version())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已有部门签收");
    }

    @Test
    void theStreetCancelsAndTheRunningTasksEnd() {
        var number = confirmedPlate("2026-03-24 09:00");
        work.signs(town.officerOf("HOUSING", JINGHU), number);
        var centre = town.centreOf(JINGHU);
        town.inTransaction(() ->
                ending.cancel(centre, number, "与市政改造工程重复", whistles.get(number).version()));
        assertThat(state(number)).isEqualTo(WhistleState.CANCELLED);
        assertThat(town.open(number)).isEmpty();
        assertThat(dispatches.findByCaseNumberOrderById(number)).noneMatch(part -> part.isOpen());
    }
}
