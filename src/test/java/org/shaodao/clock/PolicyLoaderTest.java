package org.shaodao.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shaodao.worktime.Calendars.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shaodao.clock.ClockPolicies.PolicyName;
import org.shaodao.clock.ClockPolicies.SuspensionReason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class PolicyLoaderTest extends ClockTownTest {

    @Autowired
    PolicyLoader loader;

    @Autowired
    PolicyBook policies;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetWhatTheTestAdded() {
        policies.reopen();
    }

    @Test
    void every_policy_of_the_story_is_there_with_its_source() {
        assertThat(policies.names())
                .extracting(PolicyName::code)
                .containsExactly(
                        "CONFIRM",
                        "SIGN",
                        "CONTACT",
                        "REPORT_IN",
                        "RESULT",
                        "CASE_RESULT",
                        "FIRST_ANSWER",
                        "VERIFY",
                        "AFTER_CHECK",
                        "ANSWER_PROPOSAL",
                        "ARBITRATE",
                        "AMEND",
                        "VISIT",
                        "REFUSE_WINDOW");
        assertThat(policies.suspensionReasons())
                .extracting(SuspensionReason::name)
                .contains("等鉴定", "诉讼中", "等天气", "等当事人", "等房屋鉴定");
        var result = policies.inForce("RESULT", "TOUGH", at("2026-04-13 09:00")).orElseThrow();
        assertThat(result.budget()).isEqualTo("15 天");
        assertThat(result.extension()).isEqualTo("10 个工作日");
        assertThat(result.source()).isNotBlank();
        assertThat(policies.inForce("RESULT", "TOUGH", at("2024-12-31 09:00"))).isEmpty();
    }

    @Test
    void loading_again_adds_nothing() {
        long before = rows();
        loader.prepare();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_changed_policy_becomes_a_revision_and_running_clocks_keep_theirs() {
        itIs("2026-04-13 09:00");
        var running = start("SIGN", "ROUTINE");
        loader.load(withSignOf(30, LocalDate.of(2026, 4, 13)));
        assertThat(clocks.find(running.id()).orElseThrow().dueAt()).isEqualTo(at("2026-04-13 10:00"));
        assertThat(clocks.find(running.id()).orElseThrow().policyVersion()).isEqualTo(1);

        scope = "another-" + scope;
        var next = start("SIGN", "ROUTINE");
        assertThat(next.dueAt()).isEqualTo(at("2026-04-13 09:30"));
        assertThat(next.policyVersion()).isEqualTo(2);
    }

    @Test
    void a_policy_of_the_future_waits() {
        loader.load(withSignOf(30, LocalDate.of(2026, 5, 1)));
        assertThat(clocks.dueIfStarted("SIGN", "ROUTINE", HOUSING, at("2026-04-13 09:00")))
                .isEqualTo(at("2026-04-13 10:00"));
        assertThat(clocks.dueIfStarted("SIGN", "ROUTINE", HOUSING, at("2026-05-06 09:00")))
                .isEqualTo(at("2026-05-06 09:30"));
    }

    @Test
    void a_reason_that_is_no_longer_listed_cannot_be_chosen() {
        var file = Policies.file();
        loader.load(new PolicyFile(
                file.effectiveFrom(),
                file.tiers(),
                file.ladders(),
                file.policies(),
                file.suspensionReasons().subList(0, 1)));
        assertThat(policies.suspensionReasons()).hasSize(1);
    }

    private static PolicyFile withSignOf(int minutes, LocalDate from) {
        var file = Policies.file();
        var sign = new PolicyFile.Entry(
                "SIGN",
                "签收",
                List.of("ROUTINE"),
                minutes,
                BudgetUnit.WORKING_MINUTES,
                false,
                false,
                false,
                null,
                null,
                "STANDARD",
                "派单",
                "签收",
                "测试");
        return new PolicyFile(from, file.tiers(), file.ladders(), List.of(sign), file.suspensionReasons());
    }

    private long rows() {
        return jdbc.sql("select count(*) from clock_policy").query(Long.class).single();
    }
}
