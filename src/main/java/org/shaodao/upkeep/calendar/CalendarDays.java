package org.shaodao.upkeep.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Days one after the other that are not what their weekday says, as somebody enters them. */
@Schema(name = "CalendarDays")
public record CalendarDays(
        @Schema(description = "从哪天", example = "2027-01-01") @NotNull(message = "请选日期")
        LocalDate from,

        @Schema(description = "到哪天，这天也算", example = "2027-01-03") @NotNull(message = "请选日期")
        LocalDate to,

        @Schema(description = "HOLIDAY 放假、MAKE_UP 调休上班、SHORT 半天班", example = "HOLIDAY")
        @NotNull(message = "请选是什么日子")
        @Pattern(regexp = "HOLIDAY|MAKE_UP|SHORT", message = "请选是什么日子")
        String kind,

        @Schema(description = "哪个节", example = "元旦")
        @NotNull(message = "请写是哪个节")
        @Size(min = 1, max = 40, message = "最多 40 个字")
        String name,

        @Schema(description = "半天班上班的时段；别的留空", example = "08:30-12:00") @Size(max = 60, message = "最多 60 个字")
        String hours) {

    CalendarEntry entry() {
        return new CalendarEntry(from, to, kind, name.strip(), hours == null ? "" : hours.strip());
    }
}
