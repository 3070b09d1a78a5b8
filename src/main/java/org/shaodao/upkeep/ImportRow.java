package org.shaodao.upkeep;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.shaodao.register.Fault;
import org.springframework.lang.Nullable;

/**
 * A row of a workbook on its way in.
 *
 * @param number as Excel shows it
 * @param kind PENDING before it was examined
 */
@Schema(name = "RegisterImportRow")
public record ImportRow(
        @Schema(example = "7") int number,

        @Schema(description = "ADDED、CHANGED、ENDED、SAME、WRONG", example = "WRONG")
        String kind,

        @Schema(description = "编号；读不出来为空") @Nullable String key,
        @Schema(description = "表里每一列填的") Map<String, String> cells,
        @Schema(description = "现在的内容；新加的为空") Map<String, String> before,
        List<Fault> faults) {

    static final String PENDING = "PENDING";

    boolean wrong() {
        return "WRONG".equals(kind);
    }
}
