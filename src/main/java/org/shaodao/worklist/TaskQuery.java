package org.shaodao.worklist;

import java.time.LocalDate;

/**
 * What is looked for in a list of tasks.
 *
 * @param cursor {@code next} of the page before, {@code null} for the first
 * @param limit 1 to 100
 */
public record TaskQuery(Tab tab, Filter filter, String cursor, int limit) {

    /** The first page of a tab, nothing filtered. */
    public static TaskQuery of(Tab tab, int limit) {
        return new TaskQuery(tab, Filter.NONE, null, limit);
    }

    /**
     * Each narrows what is shown; {@code null} filters nothing.
     *
     * @param role LEAD or ASSIST
     * @param type code of a kind of whistle
     * @param region code: what lies in it or below
     * @param agency id of the agency in whose queue it is
     * @param owner id of whoever has it, {@value #NOBODY} where nobody has
     * @param due running clocks only
     * @param from day of the town: what appeared on it or later
     * @param until day of the town: what appeared on it or before
     * @param words part of the number, the title or the place, or the first letters of their pinyin
     */
    public record Filter(
            String level,
            String role,
            String type,
            String region,
            String agency,
            String owner,
            Due due,
            LocalDate from,
            LocalDate until,
            String words) {

        public static final String NOBODY = "nobody";

        public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null, null, null);

        public static Filter of(Due due) {
            return new Filter(null, null, null, null, null, null, due, null, null, null);
        }
    }

    public enum Tab {
        /** Open and mine. */
        MINE,
        /** Open, in my agency's queue and nobody's yet. */
        QUEUE,
        /** Done by me, the latest first. */
        DONE,
        /** Open in cases I started. */
        STARTED,
        /** Open in cases copied to me or my agency. */
        COPIED,
        /** Open in cases I watch. */
        WATCHED
    }

    public enum Due {
        OVERDUE,
        /** Due before the end of the day. */
        TODAY,
        /** Past 80 % and not yet due. */
        NEAR,
        /** The clock stands still for a reason. */
        PAUSED,
        /** No clock runs for it. */
        NONE
    }
}
