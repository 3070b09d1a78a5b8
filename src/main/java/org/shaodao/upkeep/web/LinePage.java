package org.shaodao.upkeep.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.lang.Nullable;

/** A page of lines. */
record LinePage(
        List<LineRow> items,
        @Schema(description = "下一页从哪里起；没有了为空") @Nullable String next) {}
