package org.shaodao.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shaodao.clock.LedgerOf.clock;
import static org.shaodao.worktime.Calendars.at;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shaodao.clock.Clocks.Day;
import org.shaodao.clock.Clocks.Explanation;
import org.shaodao.clock.Clocks.Span;

class ExplainerTest {

    private static final Instant NOW = at("2026-10-09 11:10");

    @Test
    void the_homestead_report_in_reads_as_people_would_say_it() {
        var why = Explainer.explain(
                7,
                clock("REPORT_IN", "TOUGH")
                        .started("2026-09-28 15:10")
                        .suspended("2026-10-08 08:30", "2026-10-09 08:30", "等伤情鉴定", "周某 9 月 30 日批准")
                        .reckoned(),
                NOW);

        assertThat(why.sentence()).isEqualTo("攻坚哨派单后 5 个工作日内到场。派单当天不算，国庆不算，周六调休上班要算；等伤情鉴定停了 1 日，所以往后顺 1 日。");
        assertThat(why.spans())
                .extracting(Span::counted, Span::kind, Span::rule, Span::source, Span::amount)
                .containsExactly(
                        tuple(false, "START_DAY", "派单 15:10", "当天不算 · 民法典第 201 条", "不计"),
                        tuple(true, "WORK", "第 1、2 个工作日", null, "2 日"),
                        tuple(false, "HOLIDAY", "国庆放假", "国务院办公厅 2026 年安排", "不计"),
                        tuple(false, "SUSPENDED", "挂起：等伤情鉴定", "周某 9 月 30 日批准", "停 1 日"),
                        tuple(true, "WORK", "第 3 个工作日", "到 11:10 用了 2 小时 40 分", "1 日"),
                        tuple(true, "WORK", "第 4 个工作日", "调休上班 · 国务院办公厅 2026 年安排", "1 日"),
                        tuple(false, "WEEKEND", "周日", null, "不计"),
                        tuple(true, "WORK", "第 5 个工作日", "18:00 下班时到期", "1 日"));
        assertThat(why.plannedDueAt()).isEqualTo(at("2026-10-10 18:00"));
        assertThat(why.facts().values())
                .containsExactly(
                        "时限政策第 0 版", "日历 2026 第 1 版", "工作时间 08:30–12:00、14:30–18:00", "南京市鼓楼区公开做法：攻坚哨 5 个工作日报到");
        touch(why);
    }

    @Test
    void its_strip_numbers_the_counted_days() {
        var days = Explainer.explain(
                        7,
                        clock("REPORT_IN", "TOUGH")
                                .started("2026-09-28 15:10")
                                .suspended("2026-10-08 08:30", "2026-10-09 08:30", "等伤情鉴定", "")
                                .reckoned(),
                        NOW)
                .days();
        assertThat(days).hasSize(15);
        assertThat(days.get(0))
                .isEqualTo(new Day(
                        LocalDate.of(2026, 9, 28),
                        "START_DAY",
                        "派单",
                        null,
                        days.get(0).blocks()));
        assertThat(days.get(0).blocks()).isEmpty();
        assertThat(days)
                .filteredOn(day -> day.index() != null)
                .extracting(day -> day.date().getDayOfMonth(), Day::index, Day::label)
                .containsExactly(
                        tuple(29, 1, "第 1 日"),
                        tuple(30, 2, "第 2 日"),
                        tuple(9, 3, "第 3 日"),
                        tuple(10, 4, "调休上班"),
                        tuple(12, 5, "第 5 日"));
        assertThat(days.get(10).kind()).isEqualTo("SUSPENDED");
        assertThat(days.get(10).label()).isEqualTo("等伤情鉴定");
        assertThat(days.get(10).blocks()).hasSize(2).noneMatch(Clocks.Block::counted);
        assertThat(days.get(3)).extracting(Day::kind, Day::label).containsExactly("HOLIDAY", "国庆");
        assertThat(days.get(13)).extracting(Day::kind, Day::label).containsExactly("WEEKEND", "休");
    }

    @Test
    void working_hours_show_noon_night_and_the_make_up_saturday() {
        var why = Explainer.explain(
                7, clock("SIGN", "ROUTINE").started("2026-10-09 17:40").reckoned(), NOW);
        assertThat(why.sentence()).isEqualTo("日常哨派单后 1 工作小时内签收。只算上班时间，周六调休上班要算。");
        assertThat(why.spans())
                .extracting(Span::kind, Span::rule, Span::amount)
                .containsExactly(
                        tuple("WORK", "上班", "20 分"), tuple("NIGHT", "夜间", "不计"), tuple("WORK", "调休上班", "40 分"));
        touch(why);

        var confirm = Explainer.explain(
                7, clock("CONFIRM", "ROUTINE").started("2026-10-09 11:10").reckoned(), NOW);
        assertThat(confirm.spans())
                .extracting(Span::kind, Span::amount)
                .containsExactly(tuple("WORK", "50 分"), tuple("NOON", "不计"), tuple("WORK", "3 小时 10 分"));
    }

    @Test
    void the_parts_add_up_to_the_budget_though_it_began_between_two_minutes() {
        var confirm = Explainer.explain(
                7,
                clock("CONFIRM", "ROUTINE")
                        .started(at("2026-10-09 11:10").plusSeconds(42))
                        .reckoned(),
                NOW);
        assertThat(confirm.spans())
                .filteredOn(Span::counted)
                .extracting(Span::amount)
                .containsExactly("50 分", "3 小时 10 分");
    }

    @Test
    void natural_days_count_the_holiday_and_roll_off_its_end() {
        var why = Explainer.explain(
                7, clock("RESULT", "ROUTINE").started("2026-09-24 10:00").reckoned(), NOW);
        assertThat(why.sentence()).isEqualTo("日常哨派单后 7 天内给出结果。派单当天不算，周末和节假日都算，最后一天逢休息日，顺延到下一个工作日。");
        assertThat(why.spans())
                .extracting(Span::kind, Span::rule, Span::amount)
                .contains(tuple("ROLLED", "最后一天逢休息日，顺延到 10 月 8 日周四 18:00", "不计"));
        assertThat(why.spans().stream().filter(Span::counted).map(Span::amount).toList())
                .isNotEmpty();
        assertThat(why.days()).filteredOn(day -> day.index() != null).hasSize(7);
        touch(why);
    }

    @Test
    void an_emergency_counts_day_and_night() {
        var why = Explainer.explain(
                7, clock("SIGN", "EMERGENCY").started("2026-10-02 21:10").reckoned(), NOW);
        assertThat(why.sentence()).isEqualTo("应急哨派单后 15 分钟内签收。日夜连着算，节假日也算。");
        assertThat(why.spans()).extracting(Span::kind).containsExactly("NATURAL");
        touch(why);
    }

    @Test
    void the_after_check_names_the_holiday() {
        var why = Explainer.explain(
                7, clock("AFTER_CHECK", "ANY").started("2026-10-02 21:10").reckoned(), NOW);
        assertThat(why.sentence()).isEqualTo("派单后 1 个工作日内街道事后核查。派单当天不算，国庆不算。");
        touch(why);
    }

    @Test
    void pieces_of_days_and_reopening_and_extension_are_told() {
        var part = Explainer.explain(
                7,
                clock("REPORT_IN", "ROUTINE")
                        .started("2026-04-13 09:00")
                        .suspended("2026-04-14 10:00", "2026-04-14 15:30")
                        .reckoned(),
                NOW);
        touch(part);
        assertThat(part.spans())
                .extracting(Span::rule, Span::amount)
                .startsWith(
                        tuple("派单 09:00", "不计"),
                        tuple("第 1 个工作日", "1 小时 30 分"),
                        tuple("挂起：等鉴定", "停 3 小时"),
                        tuple("第 1 个工作日", "2 小时 30 分"));
        assertThat(part.sentence()).contains("等鉴定停了 0.4 日，所以往后顺 1 日");

        var again = Explainer.explain(
                7,
                clock("SIGN", "ROUTINE")
                        .started("2026-04-13 09:00")
                        .stopped("2026-04-13 09:20")
                        .reopened("2026-04-13 10:20")
                        .reckoned(),
                NOW);
        touch(again);
        assertThat(again.spans()).extracting(Span::kind).containsExactly("WORK", "STOPPED", "WORK");
        assertThat(again.sentence()).contains("做完又重开，中间 1 小时不算");

        var longer = Explainer.explain(
                7,
                clock("RESULT", "TOUGH")
                        .started("2026-09-28 15:10")
                        .extended("2026-10-12 09:00", 5)
                        .reckoned(),
                NOW);
        touch(longer);
        assertThat(longer.budget()).isEqualTo("15 天，延期 5 个工作日");
        assertThat(longer.sentence()).endsWith("；批准延期 5 个工作日，所以往后顺 7 日。");
    }

    @Test
    void a_year_without_calendar_is_said() {
        var why = Explainer.explain(
                7, clock("VISIT", "ANY").started("2027-04-23 09:00").reckoned(), NOW);
        assertThat(why.sentence()).endsWith("2027 年放假安排未公布，暂按周末计算。");
        assertThat(why.facts()).containsEntry("unpublished", "2027 年放假安排未公布，暂按周末计算");
        assertThat(why.facts()).containsEntry("calendar", "日历 2027 未公布");
    }

    private static void touch(Explanation why) {
        var at = why.from();
        for (var span : why.spans()) {
            assertThat(span.from()).isEqualTo(at);
            assertThat(span.to()).isAfter(at);
            at = span.to();
        }
        assertThat(at).isEqualTo(why.dueAt());
    }
}
