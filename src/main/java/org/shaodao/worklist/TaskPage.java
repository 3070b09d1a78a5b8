package org.shaodao.worklist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.lang.Nullable;

/** @param next where the next page begins, {@code null} at the end */
@Schema(description = "一页任务")
public record TaskPage(List<TaskRow> items, @Nullable String next) {}
