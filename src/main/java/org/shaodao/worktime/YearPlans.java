package org.shaodao.worktime;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.lang.Nullable;

/** 放假安排 of the years, kept by the town. */
public interface YearPlans {

    /** The newest revision of each year. */
    Map<Integer, YearPlan> all();

    /** The calendars as they would be with this plan. */
    WorkCalendars imagining(YearPlan plan);

    /**
     * Adds a revision of the year, inside the caller's transaction. What was reckoned by the one before is still to be
     * reckoned again.
     *
     * @param published the day of the notice, or {@code null}
     * @return its revision
     */
    int enter(YearPlan plan, @Nullable LocalDate published);
}
