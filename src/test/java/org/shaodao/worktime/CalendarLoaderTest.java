package org.shaodao.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shaodao.worktime.Calendars.at;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(
        classes = CalendarLoaderTest.Town.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:calendars;DB_CLOSE_DELAY=-1",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V12__worktime.sql,"
                    + "classpath:db/migration/V37__origin_of_calendars.sql"
        })
@Transactional
class CalendarLoaderTest {

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        SqlInitializationAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @Import({TownClock.class, PlanShelf.class, ScheduleShelf.class, CalendarBook.class, CalendarLoader.class})
    static class Town {}

    @Autowired
    WorkCalendars calendars;

    @Autowired
    CalendarLoader loader;

    @Autowired
    CalendarBook book;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetWhatTheTestAdded() {
        book.reopen();
    }

    @Test
    void the_data_files_are_in_the_tables_at_start() {
        assertThat(calendars.usual().addWorkingDays(at("2026-09-24 10:00"), 5)).isEqualTo(at("2026-10-09 18:00"));
        assertThat(calendars.usual().plan(2025).revision()).isEqualTo(1);
        assertThat(calendars.usual().plan(2027)).isNull();
        assertThat(calendars.of("411003000000-HOUSING")).isSameAs(calendars.usual());
        assertThat(calendars.dayNote(LocalDate.of(2026, 10, 9))).contains("明天周六调休上班，时限照常走。");
    }

    @Test
    void loading_again_adds_nothing() {
        loader.prepare();
        assertThat(rows("calendar_plan")).isEqualTo(2);
        assertThat(rows("work_schedule")).isEqualTo(2);
    }

    @Test
    void changed_content_becomes_a_new_revision_and_the_old_one_stays() {
        var changes = new ArrayList<String>();
        var plan = new PlanFile(2027, "2027 年放假安排", "测试", "国务院办公厅 2027 年安排", null, List.of(), List.of());
        loader.load(plan, changes);
        var newYear = new PlanFile.Holiday("元旦", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3), null);
        var halfDay = new PlanFile.ShortDay(LocalDate.of(2027, 2, 5), "半天班", "08:30-12:00");
        loader.load(
                new PlanFile(
                        2027,
                        plan.title(),
                        plan.source(),
                        plan.shortSource(),
                        null,
                        List.of(newYear),
                        List.of(halfDay)),
                changes);
        book.reopen();

        assertThat(changes).containsExactly("放假安排 2027 年第 1 版", "放假安排 2027 年第 2 版");
        assertThat(rows("calendar_plan")).isEqualTo(4);
        assertThat(calendars.usual().plan(2027).revision()).isEqualTo(2);
        assertThat(calendars.usual().addWorkingDays(at("2026-12-31 09:00"), 1)).isEqualTo(at("2027-01-04 18:00"));
        assertThat(calendars.usual().addWorkingDays(at("2027-02-04 09:00"), 1)).isEqualTo(at("2027-02-05 12:00"));
    }

    @Test
    void an_agency_has_its_own_hours_or_those_of_its_kind() {
        var summer = new HoursFile.SeasonEntry("夏季", "06-01", "08-31", "08:00-12:00,15:00-18:30");
        var court = new HoursFile.Entry(
                "COURT", "法院作息", "测试", List.of(DayOfWeek.MONDAY), "09:00-12:00", List.of(summer), false);
        var office = new HoursFile.Entry(
                "OFFICE", "机关作息", "测试", List.of(DayOfWeek.values()), "08:30-12:00", List.of(), false);
        loader.load(
                new HoursFile(List.of(court, office), "OFFICE", Map.of("COURT", "COURT", "411003000000-FIRE", "DUTY")),
                new ArrayList<>());
        book.reopen();

        assertThat(calendars.of("411003000000-COURT").schedule().name()).isEqualTo("法院作息");
        assertThat(calendars.of("411003000000-COURT").addWorkingDays(at("2026-07-05 09:00"), 1))
                .isEqualTo(at("2026-07-06 18:30"));
        assertThat(calendars.of("411003000000-FIRE").schedule().everyDay()).isTrue();
        assertThat(calendars.of("411002000000-FIRE").schedule().code()).isEqualTo("OFFICE");
        assertThat(calendars.of("411002000000-FIRE").schedule().revision()).isEqualTo(2);
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
