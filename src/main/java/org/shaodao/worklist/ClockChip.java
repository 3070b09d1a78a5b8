package org.shaodao.worklist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.shaodao.clock.ClockState;
import org.springframework.lang.Nullable;

/**
 * A clock as a row shows it.
 *
 * @param spentShare share of the budget used now, above 1.0 when past. Exact when the clock changed last, at 80 % and
 *     at 100 %; between them it is drawn as a straight line, because a list does not do working-time arithmetic
 */
@Schema(description = "列表里的时限")
public record ClockChip(
        long clockId,
        String name,
        ClockState state,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant warnAt,
        double spentShare,
        @Nullable String suspendedFor,
        @Nullable Instant suspendedUntil,

        @Nullable @Schema(description = "跨到的、放假安排还没公布的年份：公布后时限会重算", example = "2027")
        Integer unpublishedYear) {}
