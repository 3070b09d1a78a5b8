package org.shaodao.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shaodao.worktime.Calendars.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.clock.Clocks.RungView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClockTowerTest extends ClockTownTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void starting_writes_the_ledger_tells_and_reschedules() {
        itIs("2026-04-13 09:00");
        var sign = start("SIGN", "ROUTINE");
        assertThat(sign.dueAt()).isEqualTo(at("2026-04-13 10:00"));
        assertThat(sign.name()).isEqualTo("签收");
        assertThat(sign.budget()).isEqualTo("1 工作小时");
        assertThat(sign.warnAt()).isEqualTo(at("2026-04-13 09:48"));
        assertThat(sign.policyVersion()).isEqualTo(1);
        assertThat(sign.rungs()).extracting(RungView::percent).containsExactly(50, 80, 100, 150);
        assertThat(heard.changes).extracting(ClocksChanged::what).containsExactly("STARTED");
        assertThat(heard.rescheduled).containsExactly(scope);
        assertThat(ledger(sign)).containsExactly("START");
    }

    @Test
    void starting_twice_is_harmless() {
        itIs("2026-04-13 09:00");
        var first = start("SIGN", "ROUTINE");
        itIs("2026-04-13 09:30");
        var second = start("SIGN", "ROUTINE");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.dueAt()).isEqualTo(first.dueAt());
        assertThat(second.spentShare()).isEqualTo(0.5);
        assertThat(ledger(first)).containsExactly("START");
    }

    @Test
    void a_stopped_clock_goes_on_where_it_stood() {
        itIs("2026-04-13 09:00");
        var sign = start("SIGN", "ROUTINE");
        itIs("2026-04-13 09:20");
        clocks.stop(scope, "SIGN");
        clocks.stop(scope, "SIGN");
        assertThat(clocks.find(sign.id()).orElseThrow().state()).isEqualTo(ClockState.MET);
        itIs("2026-04-14 14:30");
        var again = start("SIGN", "ROUTINE");
        assertThat(again.id()).isEqualTo(sign.id());
        assertThat(again.state()).isEqualTo(ClockState.RUNNING);
        assertThat(again.dueAt()).isEqualTo(at("2026-04-14 15:10"));
        assertThat(ledger(sign)).containsExactly("START", "STOP", "REOPEN");
    }

    @Test
    void the_clock_of_a_policy_that_starts_anew_is_another_each_time() {
        itIs("2026-04-13 09:00");
        var first = start("VISIT", "ROUTINE");
        itIs("2026-04-15 09:00");
        clocks.stop(scope, "VISIT");
        itIs("2026-05-11 08:30");
        var second = start("VISIT", "ROUTINE");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.startedAt()).isEqualTo(at("2026-05-11 08:30"));
        assertThat(second.dueAt()).isEqualTo(at("2026-05-14 18:00"));
        assertThat(start("VISIT", "ROUTINE").id()).isEqualTo(second.id());
        itIs("2026-05-15 09:00");
        clocks.stop(scope, "VISIT");
        assertThat(clocks.find(first.id()).orElseThrow().state()).isEqualTo(ClockState.MET);
        assertThat(clocks.find(second.id()).orElseThrow().state()).isEqualTo(ClockState.LATE);
    }

    @Test
    void no_policy_no_clock() {
        itIs("2026-04-13 09:00");
        assertThatThrownBy(() -> start("CONFIRM", "EMERGENCY")).isInstanceOf(NoSuchPolicy.class);
        assertThatThrownBy(() -> start("SIGN", null)).isInstanceOf(NoSuchPolicy.class);
        assertThatThrownBy(() -> start("TEA", "ROUTINE")).isInstanceOf(NoSuchPolicy.class);
        assertThat(start("VISIT", null).dueAt()).isEqualTo(at("2026-04-16 18:00"));
    }

    @Test
    void stopping_late_fires_what_was_due_before_and_says_late() {
        itIs("2026-04-13 09:00");
        var sign = start("SIGN", "ROUTINE");
        itIs("2026-04-13 10:10");
        clocks.stop(scope, "SIGN");
        assertThat(heard.rungs).extracting(rung -> rung.rung().percent()).containsExactly(50, 80, 100);
        assertThat(clocks.find(sign.id()).orElseThrow().state()).isEqualTo(ClockState.LATE);
    }

    @Test
    void a_diagram_that_ends_takes_its_clocks_back() {
        itIs("2026-04-13 09:00");
        var sign = start("SIGN", "ROUTINE");
        var contact = start("CONTACT", "ROUTINE");
        itIs("2026-04-13 09:05");
        clocks.stop(scope, "SIGN");
        clocks.cancelAll(scope);
        assertThat(clocks.find(sign.id()).orElseThrow().state()).isEqualTo(ClockState.MET);
        assertThat(clocks.find(contact.id()).orElseThrow().state()).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void the_homestead_report_in_moves_one_working_day_and_resumes_by_itself() {
        itIs("2026-09-28 15:10");
        var reportIn = start("REPORT_IN", "TOUGH");
        itIs("2026-09-30 16:00");
        clocks.suspend(reportIn.id(), "INJURY_APPRAISAL", at("2026-10-08 08:30"), at("2026-10-09 08:30"), "周某");
        itIs("2026-10-08 17:00");
        var paused = clocks.find(reportIn.id()).orElseThrow();
        assertThat(paused.state()).isEqualTo(ClockState.SUSPENDED);
        assertThat(paused.suspendedFor()).isEqualTo("等伤情鉴定");
        assertThat(paused.suspendedUntil()).isEqualTo(at("2026-10-09 08:30"));
        itIs("2026-10-09 11:10");
        var running = clocks.find(reportIn.id()).orElseThrow();
        assertThat(running.state()).isEqualTo(ClockState.RUNNING);
        assertThat(running.dueAt()).isEqualTo(at("2026-10-12 18:00"));
        assertThat(clocks.explain(reportIn.id()).sentence())
                .isEqualTo("攻坚哨派单后 5 个工作日内到场。派单当天不算，国庆不算，周六调休上班要算；等伤情鉴定停了 1 日，所以往后顺 1 日。");
        assertThat(clocks.explain(reportIn.id()).spans())
                .extracting(Clocks.Span::source)
                .contains("周某 9 月 30 日批准");
    }

    @Test
    void a_pause_ended_early_costs_only_what_it_lasted() {
        itIs("2026-04-13 09:00");
        var reportIn = start("REPORT_IN", "ROUTINE");
        itIs("2026-04-14 08:30");
        clocks.suspend(reportIn.id(), "WEATHER", at("2026-04-20 08:30"), "周某");
        itIs("2026-04-15 08:30");
        assertThat(clocks.resume(reportIn.id(), "周某").dueAt()).isEqualTo(at("2026-04-17 18:00"));
        refused("clock-not-suspended", null, () -> clocks.resume(reportIn.id(), "周某"));
    }

    @Test
    void what_the_rules_forbid_is_refused_with_the_field() {
        itIs("2026-04-13 09:00");
        var sign = start("SIGN", "ROUTINE");
        var reportIn = start("REPORT_IN", "TOUGH");
        var result = start("RESULT", "TOUGH");
        long id = reportIn.id();
        var tomorrow = at("2026-04-14 08:30");
        refused("clock-not-pausable", null, () -> clocks.suspend(sign.id(), "WEATHER", tomorrow, "周某"));
        refused("suspension-reason-unlisted", "reason", () -> clocks.suspend(id, "HOLIDAY_MOOD", tomorrow, "周某"));
        refused("suspension-without-end", "until", () -> clocks.suspend(id, "WEATHER", null, "周某"));
        refused("suspension-without-end", "until", () -> clocks.suspend(id, "WEATHER", at("2026-04-13 09:00"), "周某"));
        refused("suspension-too-long", "until", () -> clocks.suspend(id, "WEATHER", at("2026-04-29 09:00"), "周某"));
        refused(
                "suspension-in-the-past",
                "from",
                () -> clocks.suspend(id, "WEATHER", at("2026-04-12 09:00"), tomorrow, "周某"));
        refused(
                "suspension-after-due",
                "from",
                () -> clocks.suspend(id, "WEATHER", at("2026-05-20 09:00"), at("2026-05-21 09:00"), "周某"));
        clocks.suspend(id, "WEATHER", tomorrow, "周某");
        refused("clock-already-suspended", null, () -> clocks.suspend(id, "WEATHER", tomorrow, "周某"));

        refused("clock-not-extensible", null, () -> clocks.extend(id, 1, "雨天", "周某"));
        refused("extension-too-long", "days", () -> clocks.extend(result.id(), 11, "雨天", "周某"));
        assertThat(clocks.extend(result.id(), 10, "雨天", "周某").budget()).isEqualTo("15 天，延期 10 个工作日");
        refused("clock-already-extended", null, () -> clocks.extend(result.id(), 1, "雨天", "周某"));

        itIs("2026-04-28 18:00");
        refused("clock-overdue", null, () -> clocks.suspend(id, "WEATHER", at("2026-04-29 08:30"), "周某"));
        clocks.cancelAll(scope);
        refused("clock-not-running", null, () -> clocks.suspend(id, "WEATHER", at("2026-04-29 08:30"), "周某"));
    }

    @Test
    void handing_over_moves_the_owner_and_not_the_due_instant() {
        itIs("2026-04-13 09:00");
        var sign = start("SIGN", "ROUTINE");
        clocks.handOver(scope, "411003000000-TRANSPORT", 7L, "王某");
        var moved = clocks.find(sign.id()).orElseThrow();
        assertThat(moved.agencyId()).isEqualTo("411003000000-TRANSPORT");
        assertThat(moved.officerId()).isEqualTo(7L);
        assertThat(moved.dueAt()).isEqualTo(sign.dueAt());
        assertThat(heard.changes).extracting(ClocksChanged::what).containsExactly("STARTED", "HANDED_OVER");
    }

    @Test
    void a_case_shows_its_running_clocks_first() {
        var number = "411003-2026-000777";
        itIs("2026-04-13 09:00");
        start("RESULT", "ROUTINE", number);
        start("SIGN", "ROUTINE", number);
        start("CONTACT", "ROUTINE", number);
        clocks.stop(scope, "SIGN");
        assertThat(clocks.ofCase(number)).extracting(ClockView::policy).containsExactly("CONTACT", "RESULT", "SIGN");
        var ids = clocks.ofCase(number).stream().map(ClockView::id).toList();
        assertThat(clocks.findAll(ids)).hasSize(3);
        assertThat(clocks.findAll(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SIGN, EMERGENCY, 2026-10-02 21:10, 2026-10-02 21:25",
        "AFTER_CHECK, EMERGENCY, 2026-10-02 21:10, 2026-10-08 18:00",
        "ARBITRATE, ROUTINE, 2026-04-13 13:40, 2026-04-14 18:00"
    })
    void a_preview_writes_nothing(String policy, String tier, String from, String due) {
        long before = rows();
        assertThat(clocks.dueIfStarted(policy, tier, HOUSING, at(from))).isEqualTo(at(due));
        assertThat(clocks.explainIfStarted(policy, tier, HOUSING, at(from)).dueAt())
                .isEqualTo(at(due));
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return jdbc.sql("select count(*) from case_clock").query(Long.class).single();
    }

    private List<String> ledger(ClockView clock) {
        return jdbc.sql("select kind from clock_ledger where clock_id = ? order by id")
                .param(clock.id())
                .query(String.class)
                .list();
    }

    private static void refused(String type, String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(ClockRefused.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(type);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
