package org.shaodao.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shaodao.worktime.Calendars.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shaodao.engine.Ladders;
import org.springframework.beans.factory.annotation.Autowired;

class EscalationTest extends ClockTownTest {

    @Autowired
    ClockSteps steps;

    @Autowired
    Ladders.Rungs rungs;

    @Test
    void an_emergency_that_nobody_signs_rings_twice_each_once() {
        itIs("2026-10-02 21:10");
        start("SIGN", "EMERGENCY");
        assertThat(steps.ladder(execution())).isEqualTo("ladder:" + scope);
        assertThat(rungs.nextAfter(scope, at("2026-10-02 21:10"))).contains(at("2026-10-02 21:25"));

        itIs("2026-10-02 21:25");
        steps.escalate(execution());
        steps.escalate(execution());
        assertThat(fired()).containsExactly(tuple(100, List.of("DUTY_LEADER")));
        assertThat(rungs.nextAfter(scope, at("2026-10-02 21:25"))).contains(at("2026-10-02 21:40"));

        itIs("2026-10-02 21:40");
        steps.escalate(execution());
        steps.escalate(execution());
        assertThat(fired()).containsExactly(tuple(100, List.of("DUTY_LEADER")), tuple(200, List.of("COUNTY_LEADER")));
        assertThat(rungs.nextAfter(scope, at("2026-10-02 21:40"))).isEmpty();
    }

    @Test
    void a_clock_moved_far_ahead_fires_all_its_rungs_in_order() {
        itIs("2026-04-13 09:00");
        var sign = start("SIGN", "ROUTINE");
        itIs("2026-04-14 17:00");
        steps.escalate(execution());
        assertThat(heard.rungs).extracting(rung -> rung.rung().percent()).containsExactly(50, 80, 100, 150);
        var reached = clocks.find(sign.id()).orElseThrow().rungs();
        assertThat(reached).allSatisfy(rung -> assertThat(rung.reachedAt()).isEqualTo(at("2026-04-14 17:00")));
        assertThat(reached.get(2).at()).isEqualTo(at("2026-04-13 10:00"));
    }

    @Test
    void nothing_rings_before_its_time_while_suspended_or_when_stopped() {
        itIs("2026-04-13 09:00");
        var reportIn = start("REPORT_IN", "ROUTINE");
        itIs("2026-04-14 08:30");
        clocks.suspend(reportIn.id(), "WEATHER", at("2026-04-17 08:30"), "周某");
        itIs("2026-04-16 18:00");
        steps.escalate(execution());
        assertThat(heard.rungs).isEmpty();
        assertThat(rungs.nextAfter(scope, at("2026-04-16 18:00"))).contains(at("2026-04-20 12:00"));

        clocks.stop(scope, "REPORT_IN");
        itIs("2026-04-30 18:00");
        steps.escalate(execution());
        assertThat(heard.rungs).isEmpty();
        assertThat(rungs.nextAfter(scope, at("2026-04-16 18:00"))).isEmpty();
    }

    @Test
    void a_late_timer_is_not_overtaken_by_another_change() {
        itIs("2026-04-13 09:00");
        start("CONTACT", "ROUTINE");
        itIs("2026-04-13 23:00");
        start("RESULT", "ROUTINE");
        assertThat(heard.rungs)
                .extracting(rung -> rung.clock().policy(), rung -> rung.rung().percent())
                .containsExactly(tuple("CONTACT", 50));
    }

    @Test
    void the_next_ring_is_the_earliest_of_all_clocks_of_the_diagram() {
        itIs("2026-04-13 09:00");
        start("RESULT", "ROUTINE");
        start("SIGN", "ROUTINE");
        assertThat(rungs.nextAfter(scope, at("2026-04-13 09:00"))).contains(at("2026-04-13 09:30"));
        assertThat(rungs.nextAfter(scope, at("2026-04-13 09:30"))).contains(at("2026-04-13 09:48"));
        clocks.stop(scope, "SIGN");
        assertThat(rungs.nextAfter(scope, at("2026-04-13 09:00"))).contains(at("2026-04-17 09:00"));
        assertThat(rungs.nextAfter("another-scope", at("2026-04-13 09:00"))).isEmpty();
    }

    private List<org.assertj.core.groups.Tuple> fired() {
        return heard.rungs.stream()
                .map(rung -> tuple(rung.rung().percent(), rung.rung().tell()))
                .toList();
    }
}
