package org.shaodao.worklist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shaodao.access.Action;
import org.shaodao.access.CaseScope;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.audit.AuditEntry;
import org.shaodao.audit.AuditTrail;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "沟通")
@RestController
class TimelineController {

    /** Kept in the record, read by inspectors, no part of the case's story. */
    private static final Set<String> HIDDEN = Set.of("ACCESS_REFUSED");

    private final AuditTrail audit;
    private final CaseScope scope;
    private final Viewers viewers;

    TimelineController(AuditTrail audit, CaseScope scope, Viewers viewers) {
        this.audit = audit;
        this.scope = scope;
        this.viewers = viewers;
    }

    @Operation(summary = "时间线", description = "一件事的全部经过，最近的在前：谁、什么时候、代表哪个部门、做了什么。只增不改。")
    @Needs(Action.CASE_READ)
    @GetMapping("/api/whistles/{number}/timeline")
    Timeline timeline(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") @Min(0) long before,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        scope.requireRead(viewers.current(), number);
        var found = audit.ofCaseWithout(HIDDEN, number, before, limit + 1);
        var page = found.stream().limit(limit).toList();
        var next = found.size() > limit ? String.valueOf(page.get(limit - 1).id()) : null;
        return new Timeline(page.stream().map(TimelineEvent::of).toList(), next);
    }

    record Timeline(
            List<TimelineEvent> items,

            @Nullable @Schema(description = "下一页的 before；没有更多就是 null")
            String next) {}

    record TimelineEvent(
            long id,
            Instant at,
            @Schema(example = "TASK_COMPLETED") String kind,
            @Schema(example = "签收，2 小时内到场") String summary,
            @Nullable @Schema(example = "王某") String officer,
            @Nullable @Schema(example = "建安区住房和城乡建设局") String agency,
            @Schema(example = "手机") String channel,
            Map<String, Object> details) {

        static TimelineEvent of(AuditEntry entry) {
            return new TimelineEvent(
                    entry.id(),
                    entry.at(),
                    entry.kind(),
                    entry.summary(),
                    entry.officerName(),
                    entry.agencyName(),
                    entry.channel(),
                    entry.details());
        }
    }
}
