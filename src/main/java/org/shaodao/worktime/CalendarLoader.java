package org.shaodao.worktime;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.shaodao.BeforeOpening;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the data files under {@code calendar/} into the tables at start, before anything else runs. A file whose
 * content has not changed adds nothing.
 */
@Component
class CalendarLoader extends BeforeOpening {

    private final PlanShelf plans;
    private final ScheduleShelf schedules;
    private final CalendarBook book;
    private final ResourcePatternResolver files;
    private final ObjectMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CalendarLoader(
            PlanShelf plans,
            ScheduleShelf schedules,
            CalendarBook book,
            ResourcePatternResolver files,
            ObjectMapper json,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        super(Turn.CALENDARS);
        this.plans = plans;
        this.schedules = schedules;
        this.book = book;
        this.files = files;
        this.json = json;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void prepare() {
        try {
            transaction.executeWithoutResult(status -> load());
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            transaction.executeWithoutResult(status -> load());
        }
    }

    private void load() {
        try {
            loadFiles();
        } catch (IOException e) {
            throw new UncheckedIOException("a calendar file cannot be read", e);
        }
    }

    private void loadFiles() throws IOException {
        var changes = new ArrayList<String>();
        for (var file : files.getResources("classpath:calendar/2*.json")) {
            load(read(file, PlanFile.class), changes);
        }
        load(read(files.getResource("classpath:calendar/hours.json"), HoursFile.class), changes);
        book.reopen();
        if (!changes.isEmpty()) {
            events.publishEvent(new CalendarChanged(List.copyOf(changes)));
        }
    }

    /** Adds a revision when the plan is new or differs from the newest; what the town has entered itself stays. */
    void load(PlanFile file, List<String> changes) {
        var newest = plans.all().get(file.year());
        int revision = newest == null ? 0 : newest.revision();
        if (newest == null
                || !plans.isOfTheTown(file.year()) && !file.plan(revision).equals(newest)) {
            plans.add(file.plan(revision + 1), revision + 1, file.published(), PlanShelf.OF_A_FILE, now());
            changes.add("放假安排 " + file.year() + " 年第 " + (revision + 1) + " 版");
        }
    }

    /** Adds a revision of each schedule that is new or differs, and says who works by which. */
    void load(HoursFile file, List<String> changes) {
        var stored = schedules.all();
        for (var entry : file.schedules()) {
            var newest = stored.get(entry.code());
            int revision = newest == null ? 0 : newest.revision();
            if (newest == null || !entry.schedule(revision).equals(newest)) {
                schedules.add(entry.schedule(revision + 1), now());
                changes.add(entry.name() + "第 " + (revision + 1) + " 版");
            }
        }
        var holders = new HashMap<>(file.holders());
        holders.put(CalendarBook.EVERYBODY_ELSE, file.usual());
        if (!holders.equals(schedules.holders())) {
            schedules.replaceHolders(holders);
            changes.add("各部门作息");
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private <T> T read(Resource file, Class<T> type) throws IOException {
        try (var content = file.getInputStream()) {
            return json.readValue(content, type);
        }
    }
}
