/**
 * 工作日历: which hours count. Calendars with holidays and make-up working days (调休), versions, agency-specific hours,
 * arithmetic in working and in natural time, and the town's one clock.
 */
@org.springframework.modulith.ApplicationModule(displayName = "工作日历")
package org.shaodao.worktime;
