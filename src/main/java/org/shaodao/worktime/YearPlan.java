package org.shaodao.worktime;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 放假安排 of one year, as published.
 *
 * @param revision grows by one whenever its content changes
 * @param source full name of the notice
 * @param shortSource how a span names it: 国务院办公厅 2026 年安排
 * @param days the days that are not what their weekday says
 */
public record YearPlan(
        int year, int revision, String title, String source, String shortSource, Map<LocalDate, SpecialDay> days) {

    /**
     * @param kind HOLIDAY, MAKE_UP or SHORT
     * @param name of the holiday it belongs to: 国庆
     * @param shifts hours of a SHORT day, else empty: the schedule's hold
     */
    public record SpecialDay(WorkDay.Kind kind, String name, List<Shift> shifts) {}
}
