package org.shaodao.upkeep.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A plan of a year that somebody entered and published. */
@Schema(description = "一年放假安排的一版")
public record CalendarRevision(
        @Schema(example = "2027") int year,
        @Schema(description = "第几版", example = "2") int revision,
        @Schema(description = "依据的文件") String source,
        @Schema(description = "谁录入的", example = "孟书雅") String officerName,
        @Schema(description = "哪个部门的", example = "许昌市平安办") String agencyName,
        @Schema(description = "什么时候录入的") Instant at,
        @Schema(description = "动了几个时限", example = "12") long moved) {}
