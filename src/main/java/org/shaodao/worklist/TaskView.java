package org.shaodao.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * A task opened to be worked on.
 *
 * @param form form-js schema; {@code null} when the task is over
 * @param data values to start with
 * @param mine the viewer has it
 * @param mayWork the viewer has it or may take it
 */
@Schema(description = "打开的任务：表单、可选的结果、可用的动作")
public record TaskView(
        TaskRow row,

        @Nullable
        @Schema(
                description = "form-js 表单",
                implementation = Object.class,
                types = {"object", "null"})
        JsonNode form,

        Map<String, Object> data,
        List<TaskOutcome> outcomes,
        List<TaskMove> moves,
        boolean mine,
        boolean mayWork) {

    /**
     * @param consequence what will happen, in one sentence
     * @param unavailable why it cannot be chosen now, {@code null} when it can
     */
    public record TaskOutcome(
            @Schema(example = "sign") String value,
            @Schema(example = "签收") String label,
            @Nullable String consequence,
            @Nullable String unavailable) {}

    /**
     * @param code {@code claim}, {@code release}, {@code handOver} or {@code moveQueue}
     * @param targets where {@code moveQueue} may go, empty for the others
     */
    public record TaskMove(
            @Schema(example = "release") String code,
            @Schema(example = "放回待签收") String label,
            String consequence,
            List<TaskTarget> targets) {}

    public record TaskTarget(String id, String name) {}
}
