package org.shaodao.worklist;

import io.swagger.v3.oas.annotations.media.Schema;

/** Who has some of the tasks of a list: what it can be narrowed to. */
@Schema(description = "列表里有任务在它手里的部门和经办人；还没人接的，经办人为空")
public record TaskHolder(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String agencyId,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String agencyName,
        @Schema(nullable = true) Long ownerId,
        @Schema(nullable = true) String ownerName) {

    /** Tasks, the most urgent first. */
    public static final int LOOKED_THROUGH = 5_000;
}
