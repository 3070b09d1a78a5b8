package org.shaodao.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shaodao.worktime.Calendars.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shaodao.worktime.CalendarChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class CalendarFollowerTest extends ClockTownTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    jakarta.persistence.EntityManager entities;

    @Test
    void open_clocks_that_a_new_calendar_moves_are_reckoned_again_and_say_so() {
        itIs("2026-04-13 09:00");
        var moved = start("REPORT_IN", "ROUTINE");
        entities.flush();
        entities.clear();
        jdbc.sql("update case_clock set due_at = ? where id = ?")
                .params(java.time.LocalDateTime.parse("2026-04-15T10:00:00"), moved.id())
                .update();
        heard.forget();

        events.publishEvent(new CalendarChanged(List.of("放假安排 2026 年第 2 版")));
        events.publishEvent(new CalendarChanged(List.of("放假安排 2026 年第 2 版")));

        assertThat(heard.changes)
                .filteredOn(changed -> changed.clocks().stream().anyMatch(view -> view.id() == moved.id()))
                .extracting(ClocksChanged::what)
                .containsExactly("RECKONED");
        assertThat(heard.rescheduled).contains(scope);
        assertThat(clocks.find(moved.id()).orElseThrow().dueAt()).isEqualTo(at("2026-04-16 18:00"));
        entities.flush();
        assertThat(jdbc.sql("select reason_text from clock_ledger where clock_id = ? and kind = 'RECKON'")
                        .param(moved.id())
                        .query(String.class)
                        .list())
                .containsExactly("放假安排 2026 年第 2 版");
    }
}
