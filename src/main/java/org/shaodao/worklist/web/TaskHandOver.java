package org.shaodao.worklist.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who gets the task: a colleague or an agency of the same kind. */
record TaskHandOver(
        @Schema(description = "本部门同事") Long officerId,
        @Schema(description = "本系统上级或下级部门") @Size(max = 64) String agencyId,

        @Schema(description = "为什么转", example = "我下周出差") @NotBlank @Size(max = 500)
        String reason,

        @NotNull Integer version) {}
