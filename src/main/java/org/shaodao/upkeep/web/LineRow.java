package org.shaodao.upkeep.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.lang.Nullable;

/** One line of a register. */
record LineRow(
        @Schema(example = "411003000000-HOUSING-01") String key,
        @Schema(description = "每一列的内容") Map<String, String> cells,
        @Schema(example = "0") long version,
        @Schema(description = "哪天停用的；没停用的为空") @Nullable LocalDate endedOn,
        @Schema(description = "由谁接替；没有为空") @Nullable String successor,
        @Schema(description = "接替的名称；列表里不给") @Nullable String successorName,

        @Schema(description = "为什么谁也不能改；能改的为空，列表里不给") @Nullable
        String closedBecause,

        @Schema(description = "我能不能改", example = "true") boolean mayKeep) {}
