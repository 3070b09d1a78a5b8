package org.shaodao.upkeep.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.lang.Nullable;

/** A clock that moves with a plan. */
@Schema(name = "CalendarMove")
public record CalendarMove(
        @Schema(example = "120") long clockId,
        @Schema(example = "411003-2026-000123") String caseNumber,
        @Schema(description = "哪个时限", example = "反馈") String name,
        @Schema(description = "谁的") @Nullable String agencyName,
        Instant before,
        Instant after) {}
