package org.shaodao.worktime;

import java.util.List;

/**
 * A plan of a year or a schedule has a new revision: what was reckoned by the old one must be reckoned again. Published
 * inside the transaction that stores it.
 *
 * @param what in words, for the record: "放假安排 2026 年第 2 版"
 */
public record CalendarChanged(List<String> what) {}
