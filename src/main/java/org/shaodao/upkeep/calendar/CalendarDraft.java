package org.shaodao.upkeep.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.lang.Nullable;

/** The plan of a year on its way: what it would move. */
@Schema(name = "CalendarDraft")
public record CalendarDraft(
        @Schema(example = "3") long id,
        @Schema(example = "2027") int year,

        @Schema(description = "发布以后是第几版；没发布为空", example = "1") @Nullable
        Integer revision,

        DraftState state,
        @Schema(example = "孟书雅") String officerName,
        Instant receivedAt,
        @Schema(description = "要看几个时限", example = "312") long total,
        @Schema(description = "看了几个", example = "312") long done,
        @Schema(description = "几个推迟", example = "12") long later,
        @Schema(description = "几个提前", example = "0") long earlier,
        @Schema(example = "1") long version,
        @Schema(hidden = true) @JsonIgnore int basedOn,
        @Schema(hidden = true) @JsonIgnore Instant dueFrom) {}
