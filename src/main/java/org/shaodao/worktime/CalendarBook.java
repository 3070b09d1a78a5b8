package org.shaodao.worktime;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The newest calendars, read once and kept until a revision is added. */
@Component
class CalendarBook implements WorkCalendars {

    static final String EVERYBODY_ELSE = "*";

    private final PlanShelf plans;
    private final ScheduleShelf schedules;
    private volatile Pages pages;

    CalendarBook(PlanShelf plans, ScheduleShelf schedules) {
        this.plans = plans;
        this.schedules = schedules;
    }

    @Override
    public WorkCalendar of(String agencyId) {
        return pages().of(agencyId);
    }

    @Override
    public WorkCalendar usual() {
        return pages().of(null);
    }

    @Override
    public Optional<String> dayNote(LocalDate today) {
        return new DayNote(usual(), today).say();
    }

    /** Forgets what was read. */
    void reopen() {
        pages = null;
    }

    private Pages pages() {
        var open = pages;
        if (open == null) {
            open = read();
            pages = open;
        }
        return open;
    }

    private Pages read() {
        var published = plans.all();
        var byCode = new HashMap<String, WorkCalendar>();
        schedules.all().forEach((code, schedule) -> byCode.put(code, new WorkCalendar(schedule, published)));
        var byHolder = new HashMap<String, WorkCalendar>();
        schedules.holders().forEach((holder, code) -> byHolder.put(holder, byCode.get(code)));
        if (byHolder.get(EVERYBODY_ELSE) == null) {
            throw new IllegalStateException("the calendars have not been loaded: nobody's working hours are known");
        }
        return new Pages(byHolder);
    }

    private record Pages(Map<String, WorkCalendar> byHolder) {

        WorkCalendar of(String agencyId) {
            var usual = byHolder.get(EVERYBODY_ELSE);
            if (agencyId == null) {
                return usual;
            }
            var kind = agencyId.substring(agencyId.indexOf('-') + 1);
            return byHolder.getOrDefault(agencyId, byHolder.getOrDefault(kind, usual));
        }
    }
}
