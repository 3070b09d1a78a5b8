package org.shaodao.dispatch.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.shaodao.whistle.WhistleLevel;
import org.springframework.lang.Nullable;

/** A case as its page shows it. */
@Schema(name = "CaseView", description = "一件哨")
public record CaseView(
        String number,
        String title,
        WhistleLevel level,
        String levelName,
        String type,
        String typeName,
        String state,
        String stateName,
        int stage,
        String text,
        String tried,
        String harm,
        String persons,
        boolean minor,
        boolean weapon,
        WhistleLevel proposedLevel,
        @Nullable String levelReason,
        LevelRule levelRule,
        String regionCode,
        List<String> regionLine,
        String place,
        @Nullable Double lat,
        @Nullable Double lng,
        Blower blower,
        Instant blownAt,
        @Nullable Instant signedAt,
        @Nullable Instant closedAt,
        @Nullable String result,
        @Nullable String verdict,
        @Nullable String endReason,
        @Nullable String joinedTo,
        int reopened,
        @Nullable String departmentsReason,
        List<Department> departments,
        List<RefusalView> refusals,
        List<File> attachments,
        List<Visit> visits,
        int partyCount,
        List<String> can,
        long version) {

    @Schema(name = "CaseLevelRule")
    public record LevelRule(String table, int row, String reason) {}

    @Schema(name = "CaseBlower")
    public record Blower(String name, String agencyName) {}

    @Schema(name = "CaseDepartment", description = "一个部门的份内事")
    public record Department(
            @Nullable Long dispatchId,
            String agencyId,
            String agencyName,
            String role,
            String state,
            String stateName,
            String why,
            @Nullable String ruleTable,
            @Nullable Integer ruleRow,
            @Nullable Instant dispatchedAt,
            @Nullable String signedBy,
            @Nullable Instant signedAt,
            @Nullable Instant reportedInAt,
            @Nullable String reportPlace,
            @Nullable String finding,
            @Nullable Instant doneAt,
            @Nullable String result) {}

    @Schema(name = "CaseRefusal", description = "退单与裁决")
    public record RefusalView(
            String fromName,
            String proposedName,
            String reason,
            String clause,
            Instant at,
            @Nullable String answer,
            @Nullable String answerReason,
            @Nullable String answerClause,
            @Nullable Instant answeredAt,
            @Nullable String ruledLead,
            @Nullable String ruledReason,
            @Nullable String ruledClause,
            @Nullable Instant ruledAt,
            @Nullable String chargedTo,
            @Nullable Long lostSeconds) {}

    @Schema(name = "CaseFile", description = "附件")
    public record File(
            Long id,
            String name,
            String type,
            long size,
            boolean image,
            Instant at,
            String by,
            @Nullable String purpose) {}

    @Schema(name = "CaseVisit", description = "回访")
    public record Visit(
            int no,
            int afterDays,
            String dueOn,
            @Nullable Instant visitedAt,
            @Nullable String visitor,
            @Nullable String outcome,
            @Nullable String note) {}
}
