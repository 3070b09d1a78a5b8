package org.shaodao.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shaodao.worktime.Calendars.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shaodao.engine.InstanceEnded;
import org.shaodao.engine.TaskCreated;
import org.shaodao.engine.TaskEnded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class TaskClocksTest extends ClockTownTest {

    @Autowired
    ApplicationEventPublisher engine;

    @Autowired
    CaseClocks stored;

    @Test
    void a_task_starts_its_clock_and_its_completion_stops_it() {
        itIs("2026-04-13 09:00");
        var sign = task("sign", "SIGN", "ROUTINE");
        engine.publishEvent(new TaskCreated(sign));
        var clock = clock("SIGN");
        assertThat(clock.agencyId()).isEqualTo(HOUSING);
        assertThat(clock.dueAt()).isEqualTo(at("2026-04-13 10:00"));
        itIs("2026-04-13 09:22");
        engine.publishEvent(new TaskEnded(sign, true));
        assertThat(clock("SIGN").state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_clock_that_ran_since_dispatch_is_left_alone() {
        itIs("2026-04-13 09:00");
        start("RESULT", "ROUTINE");
        itIs("2026-04-15 09:00");
        engine.publishEvent(new TaskCreated(task("handle", "RESULT", "ROUTINE")));
        assertThat(clock("RESULT").dueAt()).isEqualTo(at("2026-04-20 18:00"));
    }

    @Test
    void a_task_that_appears_again_goes_on_with_its_clock() {
        itIs("2026-04-13 09:00");
        var sign = task("sign", "SIGN", "ROUTINE");
        engine.publishEvent(new TaskCreated(sign));
        itIs("2026-04-13 09:30");
        engine.publishEvent(new TaskEnded(sign, true));
        itIs("2026-04-14 09:00");
        engine.publishEvent(new TaskCreated(task("sign", "SIGN", "ROUTINE")));
        assertThat(clock("SIGN").state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock("SIGN").dueAt()).isEqualTo(at("2026-04-14 09:30"));
    }

    @Test
    void a_task_taken_away_and_a_diagram_that_ends_cancel() {
        itIs("2026-04-13 09:00");
        var sign = task("sign", "SIGN", "ROUTINE");
        engine.publishEvent(new TaskCreated(sign));
        start("CONTACT", "ROUTINE");
        engine.publishEvent(new TaskEnded(sign, false));
        assertThat(clock("SIGN").state()).isEqualTo(ClockState.CANCELLED);
        engine.publishEvent(new InstanceEnded(scope, "department-response", CASE, false));
        assertThat(clock("CONTACT").state()).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void a_task_whose_clock_cannot_start_does_not_start() {
        itIs("2026-04-13 09:00");
        assertThatThrownBy(() -> engine.publishEvent(new TaskCreated(task("sign", "SIGN", null))))
                .isInstanceOf(NoSuchPolicy.class);
        assertThatThrownBy(() -> engine.publishEvent(new TaskCreated(task("sign", "TEA", "ROUTINE"))))
                .isInstanceOf(NoSuchPolicy.class);
        engine.publishEvent(new TaskCreated(task("sign", "", "ROUTINE")));
        engine.publishEvent(new TaskCreated(task("sign", null, "ROUTINE")));
        assertThat(stored.inScope(scope)).isEmpty();
    }

    private Clocks.ClockView clock(String policy) {
        return new ScopeClocks(stored.inScope(scope), List.of())
                .newest(policy)
                .flatMap(one -> clocks.find(one.id()))
                .orElseThrow();
    }
}
