package org.shaodao.upkeep;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.lang.Nullable;

/** A workbook on its way in. */
@Schema(name = "RegisterImport")
public record ImportView(
        @Schema(example = "12") long id,
        @Schema(example = "officers") String register,
        @Schema(example = "建安区人员.xlsx") String fileName,
        ImportState state,
        @Schema(example = "纪文静") String officerName,
        Instant receivedAt,
        @Schema(description = "没认出的列；没有为空") @Nullable String unknownColumns,
        @Schema(description = "一共几行", example = "120") int total,
        @Schema(description = "看到第几行了", example = "120") int done,
        @Schema(description = "要加几条", example = "3") int added,
        @Schema(description = "要改几条", example = "2") int changed,
        @Schema(description = "要停用几条", example = "1") int ended,
        @Schema(description = "没变的", example = "112") int same,
        @Schema(description = "有错的", example = "3") int wrong,
        @Schema(description = "没导入的原因；没有为空") @Nullable String failure,
        @Schema(example = "1") long version,
        @Schema(hidden = true) @JsonIgnore long officerId) {}
