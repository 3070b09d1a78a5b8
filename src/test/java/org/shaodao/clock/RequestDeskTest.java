package org.shaodao.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shaodao.worktime.Calendars.at;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.clock.ClockRequests.Ask;
import org.shaodao.clock.ClockRequests.Decision;
import org.shaodao.clock.ClockRequests.Kind;
import org.shaodao.clock.ClockRequests.RequestView;
import org.shaodao.clock.ClockRequests.State;
import org.springframework.beans.factory.annotation.Autowired;

class RequestDeskTest extends ClockTownTest {

    private static final Decision GRANTED = new Decision(true, "同意", 2L, "周某");

    @Autowired
    ClockRequests requests;

    private String number;
    private long reportIn;
    private long result;

    @BeforeEach
    void twoClocksOfACase() {
        number = "411003-" + scope.substring(0, 8);
        itIs("2026-04-13 09:00");
        reportIn = start("REPORT_IN", "TOUGH", number).id();
        result = start("RESULT", "TOUGH", number).id();
        heard.forget();
    }

    @Test
    void a_granted_pause_moves_the_clock_and_names_who_granted_it() {
        var asked = requests.ask(pause("2026-04-15 08:30", "2026-04-16 08:30"));
        assertThat(asked.state()).isEqualTo(State.OPEN);
        assertThat(asked.reasonName()).isEqualTo("等鉴定");
        assertThat(asked.clockName()).isEqualTo("报到");
        assertThat(clocks.find(reportIn).orElseThrow().dueAt()).isEqualTo(at("2026-04-20 18:00"));

        itIs("2026-04-14 10:00");
        var granted = requests.decide(asked.id(), GRANTED);
        assertThat(granted.state()).isEqualTo(State.APPROVED);
        assertThat(granted.decidedByName()).isEqualTo("周某");
        assertThat(clocks.find(reportIn).orElseThrow().dueAt()).isEqualTo(at("2026-04-21 18:00"));
        assertThat(clocks.explain(reportIn).spans())
                .extracting(Clocks.Span::source)
                .contains("周某 4 月 14 日批准");
        assertThat(heard.requests)
                .extracting(changed -> changed.request().state())
                .containsExactly(State.OPEN, State.APPROVED);
        assertThat(requests.ofCase(number)).extracting(RequestView::id).containsExactly(asked.id());
    }

    @Test
    void a_pause_granted_late_begins_when_it_is_granted() {
        var asked = requests.ask(pause(null, "2026-04-16 08:30"));
        itIs("2026-04-15 08:30");
        requests.decide(asked.id(), GRANTED);
        assertThat(clocks.find(reportIn).orElseThrow().dueAt()).isEqualTo(at("2026-04-21 18:00"));
    }

    @Test
    void a_declined_request_changes_nothing_and_is_decided_once() {
        var asked = requests.ask(pause(null, "2026-04-16 08:30"));
        requests.decide(asked.id(), new Decision(false, "先到场看", 2L, "周某"));
        assertThat(clocks.find(reportIn).orElseThrow().dueAt()).isEqualTo(at("2026-04-20 18:00"));
        assertThat(requests.find(asked.id()).orElseThrow().decisionNote()).isEqualTo("先到场看");
        refused("request-already-decided", () -> requests.decide(asked.id(), GRANTED));
    }

    @Test
    void an_extension_is_granted_once_and_before_the_clock_is_due() {
        refused("extension-without-reason", () -> requests.ask(longer(" ", 5)));
        refused("extension-too-long", () -> requests.ask(longer("要多次勘验", null)));
        var asked = requests.ask(longer("要多次勘验", 5));
        refused("request-already-open", () -> requests.ask(longer("要多次勘验", 5)));
        itIs("2026-04-28 18:00");
        refused("clock-overdue", () -> requests.decide(asked.id(), GRANTED));
        assertThat(requests.find(asked.id()).orElseThrow().state()).isEqualTo(State.OPEN);
        itIs("2026-04-28 17:59");
        requests.decide(asked.id(), GRANTED);
        assertThat(clocks.find(result).orElseThrow().dueAt()).isEqualTo(at("2026-05-08 18:00"));
        refused("clock-already-extended", () -> requests.ask(longer("还要", 1)));
    }

    @Test
    void what_could_not_be_granted_is_not_taken_in() {
        refused(
                "suspension-reason-unlisted",
                () -> requests.ask(
                        new Ask(reportIn, Kind.SUSPEND, null, null, null, at("2026-04-16 08:30"), null, 1L, "李某")));
        refused("suspension-without-end", () -> requests.ask(pause("2026-04-16 08:30", "2026-04-15 08:30")));
        assertThat(requests.ofCase(number)).isEmpty();
        assertThat(heard.requests).isEmpty();
    }

    private Ask pause(String from, String until) {
        return new Ask(
                reportIn,
                Kind.SUSPEND,
                "APPRAISAL",
                "等房屋安全鉴定",
                from == null ? null : at(from),
                at(until),
                null,
                1L,
                "李某");
    }

    private Ask longer(String why, Integer days) {
        return new Ask(result, Kind.EXTEND, null, why, null, null, days, 1L, "李某");
    }

    private static void refused(String type, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        ClockRefused.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
