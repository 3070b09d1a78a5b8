package org.shaodao.worklist;

/**
 * What is looked for in a list of tasks; {@code null} filters nothing.
 *
 * @param role LEAD or ASSIST
 * @param due running clocks only
 * @param words part of the number, the title or the place
 * @param cursor {@code next} of the page before
 * @param limit 1 to 100
 */
public record TaskQuery(Tab tab, String level, String role, Due due, String words, String cursor, int limit) {

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
        NEAR
    }
}
