package org.shaodao.whistle.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.shaodao.worklist.ClockChip;
import org.springframework.lang.Nullable;

/**
 * A whistle as a list shows it.
 *
 * @param stage 0 to 5, the dot of the track
 * @param waitingFor whose turn it is and for what: 住建局 签收
 * @param clock the clock that breaks next, or {@code null}
 * @param lead lead department
 */
@Schema(name = "WhistleRow", description = "列表里的一件哨")
public record WhistleRow(
        String number,
        String title,
        String level,
        String type,
        String typeName,
        String state,
        String stateName,
        int stage,
        String place,
        String community,
        Instant blownAt,
        @Nullable String waitingFor,
        @Nullable ClockChip clock,
        @Nullable String lead) {

    /**
     * @param next where the next page begins, {@code null} at the end
     * @param lookedBackTo a search that has not found a page full looks through so many cases at a time and got so far
     *     back; {@code next} goes on from there. {@code null} where it looked through all or found enough
     */
    @Schema(name = "WhistlePage", description = "一页哨")
    public record Page(
            List<WhistleRow> items,
            @Nullable String next,
            @Nullable Instant lookedBackTo) {}
}
