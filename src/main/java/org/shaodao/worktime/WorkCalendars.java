package org.shaodao.worktime;

import java.time.LocalDate;
import java.util.Optional;

/** The calendars of the town. Answers come from memory; nothing here asks the database twice. */
public interface WorkCalendars {

    /**
     * The calendar by whose hours an agency works: its own schedule, else that of its kind (the part of its id after
     * the dash), else the usual one.
     *
     * @param agencyId may be {@code null}: the usual one
     */
    WorkCalendar of(String agencyId);

    /** The calendar with the usual office hours. */
    WorkCalendar usual();

    /** One Chinese sentence when {@code today} or tomorrow is not what its weekday says. */
    Optional<String> dayNote(LocalDate today);
}
