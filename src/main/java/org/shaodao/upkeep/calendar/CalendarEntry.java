package org.shaodao.upkeep.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** Days one after the other that are not what their weekday says. */
@Schema(name = "CalendarEntry")
public record CalendarEntry(
        @Schema(description = "从哪天", example = "2027-01-01") LocalDate from,

        @Schema(description = "到哪天，这天也算", example = "2027-01-03")
        LocalDate to,

        @Schema(description = "HOLIDAY 放假、MAKE_UP 调休上班、SHORT 半天班", example = "HOLIDAY")
        String kind,

        @Schema(description = "哪个节", example = "元旦") String name,

        @Schema(description = "半天班上班的时段；别的为空", example = "08:30-12:00")
        String hours) {}
