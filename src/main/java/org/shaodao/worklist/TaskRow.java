package org.shaodao.worklist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * A task as a list shows it.
 *
 * @param path {@code department-response/sign}
 * @param role LEAD or ASSIST where the task belongs to a department, else {@code null}
 * @param waiter who waits: community and secretary
 * @param lastWord what was said last in the case, by {@code lastWordBy}
 * @param queue id of the agency whose people may take it
 * @param version send it back with every move
 */
@Schema(description = "任务")
public record TaskRow(
        @Schema(example = "3f0c1d5e-6b1a-11f0-9cd2-0242ac120002")
        String id,

        @Schema(example = "411003-2026-000123") String caseNumber,
        @Schema(example = "镜湖社区东门路面塌陷") String title,
        @Schema(example = "department-response/sign") String path,
        @Schema(example = "签收") String name,
        @Schema(example = "TOUGH") String level,
        @Nullable @Schema(example = "LEAD") String role,
        @Schema(example = "镜湖社区东门外 50 米") String place,
        @Nullable @Schema(example = "镜湖社区 王书记") String waiter,
        @Nullable ClockChip clock,
        @Nullable String lastWord,
        @Nullable String lastWordBy,
        TaskState state,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        @Schema(example = "411003000000-HOUSING") String queue,
        @Schema(example = "建安区住房和城乡建设局") String queueName,
        Instant createdAt,
        @Nullable Instant doneAt,
        int version) {}
