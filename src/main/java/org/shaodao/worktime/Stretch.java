package org.shaodao.worktime;

import java.time.Instant;

/**
 * A span of time under one rule of the calendar.
 *
 * @param name of the rule in words: 上班, 午休, 夜间, 周六, 国庆放假
 * @param source where the rule comes from, or {@code null}
 */
public record Stretch(Instant from, Instant to, Kind kind, String name, String source) {

    /** Kinds of stretches; only WORK is working time. */
    public enum Kind {
        WORK,
        NOON,
        NIGHT,
        WEEKEND,
        HOLIDAY
    }
}
