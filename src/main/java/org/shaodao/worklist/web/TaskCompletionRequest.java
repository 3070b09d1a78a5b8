package org.shaodao.worklist.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.shaodao.worklist.Worklist.Filled;

/** A form as it was filled in. */
record TaskCompletionRequest(
        @Schema(description = "选定的结果；只有一种结果的任务可以不填", example = "sign") @Size(max = 64)
        String outcome,

        @Schema(description = "表单各栏的内容", example = "{\"outcome\":\"sign\"}")
        Map<String, Object> data,

        @Schema(description = "附件编号") @Size(max = 20) List<@NotNull Long> attachments,
        @NotNull @Schema(description = "看到的版本") Integer version) {

    Filled filled() {
        return new Filled(
                "done".equals(outcome) ? null : outcome,
                data == null ? Map.of() : data,
                attachments == null ? List.of() : attachments,
                version);
    }
}
