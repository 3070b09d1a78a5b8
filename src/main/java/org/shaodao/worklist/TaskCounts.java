package org.shaodao.worklist;

import io.swagger.v3.oas.annotations.media.Schema;

/** How many tasks stand under each tab; {@link #MOST} means: that many or more. */
@Schema(description = "各页签下的任务数，最多数到 1000：1000 是“999+”")
public record TaskCounts(long mine, long queue, long done, long started, long copied, long watched) {

    public static final int MOST = 1000;
}
