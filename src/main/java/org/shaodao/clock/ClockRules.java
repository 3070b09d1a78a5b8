package org.shaodao.clock;

import java.time.Duration;
import java.time.Instant;
import org.shaodao.clock.ClockPolicies.SuspensionReason;

/**
 * What may be done to a clock. A pause only for a listed reason, with an end, before the time is up; an extension once
 * and before the time is up (domain rule 挂起、延期).
 */
final class ClockRules {

    private ClockRules() {}

    /** @throws ClockRefused when the suspension is not allowed */
    static void maySuspend(Reckoning clock, SuspensionReason reason, Instant from, Instant until, Instant now) {
        if (!clock.policy().pausable()) {
            throw new ClockRefused("clock-not-pausable", "“" + clock.policy().name() + "”时限不能挂起。", null);
        }
        requireInTime(clock, now, "挂起");
        clock.suspensionAheadOf(now).ifPresent(pause -> {
            throw new ClockRefused(
                    "clock-already-suspended", "这个时限已经挂起到 " + Wording.moment(pause.to()) + "，先恢复计时再改。", null);
        });
        requireSpan(clock, reason, from, until, now);
    }

    private static void requireSpan(
            Reckoning clock, SuspensionReason reason, Instant from, Instant until, Instant now) {
        if (from.isBefore(now)) {
            throw new ClockRefused("suspension-in-the-past", "挂起不能从过去算起，请选现在以后的时间。", "from");
        }
        if (!from.isBefore(clock.dueAt())) {
            throw new ClockRefused(
                    "suspension-after-due", "挂起要在 " + Wording.moment(clock.dueAt()) + " 到期以前开始。", "from");
        }
        if (until == null || !until.isAfter(from)) {
            throw new ClockRefused("suspension-without-end", "请填恢复计时的时间，要晚于挂起的时间。", "until");
        }
        var latest = from.plus(Duration.ofDays(reason.longestDays()));
        if (until.isAfter(latest)) {
            throw new ClockRefused(
                    "suspension-too-long",
                    "“" + reason.name() + "”最多挂起 " + reason.longestDays() + " 天，请把恢复的时间提前到 " + Wording.moment(latest)
                            + " 以前。",
                    "until");
        }
    }

    /** @throws ClockRefused when there is no suspension to end */
    static void mayResume(Reckoning clock, Instant now) {
        if (!clock.open() || clock.suspensionAheadOf(now).isEmpty()) {
            throw new ClockRefused("clock-not-suspended", "这个时限没有挂起，不用恢复。", null);
        }
    }

    /** @throws ClockRefused when the extension is not allowed */
    static void mayExtend(Reckoning clock, int amount, Instant now) {
        var most = clock.policy().extension();
        if (most == null) {
            throw new ClockRefused("clock-not-extensible", "“" + clock.policy().name() + "”时限不能延期。", null);
        }
        if (clock.facts().extension() > 0) {
            throw new ClockRefused("clock-already-extended", "这个时限已经延期过一次，不能再延。", null);
        }
        requireInTime(clock, now, "延期");
        if (amount < 1 || amount > most.amount()) {
            throw new ClockRefused("extension-too-long", "延期要在 1 到 " + most.say() + "之间。", "days");
        }
    }

    private static void requireInTime(Reckoning clock, Instant now, String what) {
        if (!clock.open()) {
            throw new ClockRefused("clock-not-running", "这个时限已经停了，不能再" + what + "。", null);
        }
        if (!now.isBefore(clock.dueAt())) {
            throw new ClockRefused(
                    "clock-overdue", "已过 " + Wording.moment(clock.dueAt()) + "，到期以后不能再" + what + "。", null);
        }
    }
}
