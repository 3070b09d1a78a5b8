package org.shaodao.worktime;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** The newest calendars, read once and kept until a revision is added. */
@Component
class CalendarBook implements WorkCalendars, YearPlans {

    static final String EVERYBODY_ELSE = "*";

    private final PlanShelf plans;
    private final ScheduleShelf schedules;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile Pages pages;
    private volatile long newest;

    CalendarBook(PlanShelf plans, ScheduleShelf schedules, Clock clock, ApplicationEventPublisher events) {
        this.plans = plans;
        this.schedules = schedules;
        this.clock = clock;
        this.events = events;
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
        return pages().dayNote(today);
    }

    @Override
    public Map<Integer, YearPlan> all() {
        return plans.all();
    }

    @Override
    public WorkCalendars imagining(YearPlan plan) {
        var published = new TreeMap<>(plans.all());
        published.put(plan.year(), plan);
        return read(published);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int enter(YearPlan plan, LocalDate published) {
        var known = plans.all().get(plan.year());
        int revision = known == null ? 1 : known.revision() + 1;
        plans.add(
                plan,
                revision,
                published,
                PlanShelf.OF_THE_TOWN,
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        events.publishEvent(new PlanEntered(plan.year()));
        return revision;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void entered(PlanEntered entered) {
        reopen();
    }

    /** What another node has entered is known here soon after. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void lookForMore() {
        long there = plans.newest();
        if (there != newest) {
            newest = there;
            reopen();
        }
    }

    /** Forgets what was read. */
    synchronized void reopen() {
        pages = null;
    }

    private Pages pages() {
        var open = pages;
        return open == null ? read() : open;
    }

    /** Alone, so that a reading begun before a plan was entered is not kept after it. */
    private synchronized Pages read() {
        if (pages == null) {
            pages = read(plans.all());
        }
        return pages;
    }

    private Pages read(Map<Integer, YearPlan> published) {
        var byCode = new HashMap<String, WorkCalendar>();
        schedules.all().forEach((code, schedule) -> byCode.put(code, new WorkCalendar(schedule, published)));
        var byHolder = new HashMap<String, WorkCalendar>();
        schedules.holders().forEach((holder, code) -> byHolder.put(holder, byCode.get(code)));
        if (byHolder.get(EVERYBODY_ELSE) == null) {
            throw new IllegalStateException("the calendars have not been loaded: nobody's working hours are known");
        }
        return new Pages(byHolder);
    }

    private record Pages(Map<String, WorkCalendar> byHolder) implements WorkCalendars {

        @Override
        public WorkCalendar usual() {
            return of(null);
        }

        @Override
        public Optional<String> dayNote(LocalDate today) {
            return new DayNote(usual(), today).say();
        }

        @Override
        public WorkCalendar of(String agencyId) {
            var usual = byHolder.get(EVERYBODY_ELSE);
            if (agencyId == null) {
                return usual;
            }
            var kind = agencyId.substring(agencyId.indexOf('-') + 1);
            return byHolder.getOrDefault(agencyId, byHolder.getOrDefault(kind, usual));
        }
    }
}
