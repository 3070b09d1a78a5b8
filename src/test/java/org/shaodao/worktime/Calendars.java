package org.shaodao.worktime;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** Calendars for tests, from the data files themselves, and a short way to write the town's time. */
public final class Calendars {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private Calendars() {}

    /** Office hours with the published plans of 2025 and 2026. */
    public static WorkCalendar office() {
        return schedule("OFFICE");
    }

    /** The 24 × 7 lane. */
    public static WorkCalendar duty() {
        return schedule("DUTY");
    }

    public static WorkCalendar with(Schedule schedule) {
        return new WorkCalendar(schedule, Map.of(2025, plan(2025), 2026, plan(2026)));
    }

    /** {@code 2026-10-09 11:10} as people of the town write it. */
    public static Instant at(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'))
                .atZone(TownClock.ZONE)
                .toInstant();
    }

    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, TownClock.ZONE);
    }

    static YearPlan plan(int year) {
        return read("calendar/" + year + ".json", PlanFile.class).plan(1);
    }

    static Schedule hours(String code) {
        return read("calendar/hours.json", HoursFile.class).schedules().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow()
                .schedule(1);
    }

    private static WorkCalendar schedule(String code) {
        return with(hours(code));
    }

    private static <T> T read(String file, Class<T> type) {
        try (var content = Calendars.class.getClassLoader().getResourceAsStream(file)) {
            return JSON.readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
