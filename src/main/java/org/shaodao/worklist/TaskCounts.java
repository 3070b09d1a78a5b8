package org.shaodao.worklist;

import io.swagger.v3.oas.annotations.media.Schema;

/** How many open tasks stand under each tab. */
@Schema(description = "各页签下的任务数")
public record TaskCounts(long mine, long queue, long started, long copied, long watched) {}
