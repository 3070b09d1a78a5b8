package org.shaodao.dispatch.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.shaodao.whistle.WhistleLevel;

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
        String levelReason,
        LevelRule levelRule,
        String regionCode,
        List<String> regionLine,
        String place,
        Double lat,
        Double lng,
        Blower blower,
        Instant blownAt,
        Instant signedAt,
        Instant closedAt,
        String result,
        String verdict,
        String endReason,
        String joinedTo,
        int reopened,
        String departmentsReason,
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
            Long dispatchId,
            String agencyId,
            String agencyName,
            String role,
            String state,
            String stateName,
            String why,
            String ruleTable,
            Integer ruleRow,
            Instant dispatchedAt,
            String signedBy,
            Instant signedAt,
            Instant reportedInAt,
            String reportPlace,
            String finding,
            Instant doneAt,
            String result) {}

    @Schema(name = "CaseRefusal", description = "退单与裁决")
    public record RefusalView(
            String fromName,
            String proposedName,
            String reason,
            String clause,
            Instant at,
            String answer,
            String answerReason,
            String answerClause,
            Instant answeredAt,
            String ruledLead,
            String ruledReason,
            String ruledClause,
            Instant ruledAt,
            String chargedTo,
            Long lostSeconds) {}

    @Schema(name = "CaseFile", description = "附件")
    public record File(
            Long id, String name, String type, long size, boolean image, Instant at, String by, String purpose) {}

    @Schema(name = "CaseVisit", description = "回访")
    public record Visit(
            int no, int afterDays, String dueOn, Instant visitedAt, String visitor, String outcome, String note) {}
}
