package org.shaodao.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.shaodao.worktime.TownClock;

/** Times and amounts as people of the town say them. */
final class Wording {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(TownClock.ZONE);

    private Wording() {}

    /** 15:10. */
    static String clock(Instant at) {
        return CLOCK.format(at);
    }

    /** 10 月 8 日. */
    static String date(Instant at) {
        var date = day(at);
        return date.getMonthValue() + " 月 " + date.getDayOfMonth() + " 日";
    }

    /** 周四. */
    static String weekday(LocalDate date) {
        return "周" + "一二三四五六日".charAt(date.getDayOfWeek().getValue() - 1);
    }

    /** 10 月 8 日周四 18:00. */
    static String moment(Instant at) {
        return date(at) + weekday(day(at)) + " " + clock(at);
    }

    /** 2 小时 40 分. */
    static String duration(Duration time) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        if (hours == 0) {
            return minutes == 0 ? "不到 1 分" : minutes + " 分";
        }
        return hours + " 小时" + (minutes == 0 ? "" : " " + minutes + " 分");
    }

    /** The time between two moments as both are written, to the minute: so the parts of a budget add up to it. */
    static String between(Instant from, Instant to) {
        return duration(Duration.between(from.truncatedTo(ChronoUnit.MINUTES), to.truncatedTo(ChronoUnit.MINUTES)));
    }

    /** 第 3 个工作日, 第 1、2 个工作日, 第 3 至 5 天. */
    static String numbered(int first, int count, String unit) {
        return switch (count) {
            case 1 -> "第 " + first + " " + unit;
            case 2 -> "第 " + first + "、" + (first + 1) + " " + unit;
            default -> "第 " + first + " 至 " + (first + count - 1) + " " + unit;
        };
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, TownClock.ZONE);
    }
}
