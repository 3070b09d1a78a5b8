package org.shaodao.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.shaodao.access.Action;
import org.shaodao.access.CaseScope;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.clock.ClockPolicies;
import org.shaodao.clock.ClockPolicies.SuspensionReason;
import org.shaodao.clock.ClockRequests.Kind;
import org.shaodao.clock.ClockRequests.RequestView;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.clock.Clocks.Explanation;
import org.shaodao.whistle.CaseClockDesk;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 时限 of a case: where they stand, why they are due then, and asking for a pause or more time. */
@RestController
@RequestMapping("/api")
@Tag(name = "时限")
class ClockController {

    private final Viewers viewers;
    private final CaseScope scope;
    private final CaseClockDesk desk;
    private final ClockPolicies policies;

    ClockController(Viewers viewers, CaseScope scope, CaseClockDesk desk, ClockPolicies policies) {
        this.viewers = viewers;
        this.scope = scope;
        this.desk = desk;
        this.policies = policies;
    }

    @Schema(name = "CaseClock", description = "一件哨的一个时限")
    record CaseClockView(
            @Nullable String agencyName, @Nullable String officerName, ClockView clock) {}

    @Needs(Action.CASE_READ)
    @GetMapping("/whistles/{number}/clocks")
    @Operation(summary = "这件哨的全部时限", description = "在走的在前，先到期的在前。")
    List<CaseClockView> clocks(@PathVariable String number) {
        scope.requireRead(viewers.current(), number);
        return desk.ofCase(number).stream()
                .map(clock -> new CaseClockView(desk.agencyName(clock), desk.officerName(clock), clock))
                .toList();
    }

    @Needs(Action.CASE_READ)
    @GetMapping("/clocks/{id}/explanation")
    @Operation(summary = "为什么是这个时间", description = "每一段算或不算的时间，规则和出处；逐日的色带。")
    Explanation explanation(@PathVariable long id) {
        return desk.explain(viewers.current(), id);
    }

    @Needs(Action.LOOK_ROUND)
    @GetMapping("/suspension-reasons")
    @Operation(summary = "可以挂起的原因")
    List<SuspensionReason> reasons() {
        viewers.current();
        return policies.suspensionReasons();
    }

    @Schema(name = "ClockAsk", description = "申请挂起或延期")
    record ClockAsk(
            @NotNull Kind kind,

            @Schema(description = "挂起的原因代码", example = "APPRAISAL") @Size(max = 40)
            String reason,

            @Schema(description = "说明", example = "等伤情鉴定，预计两天") @Size(max = 500)
            String note,

            @Schema(description = "挂起到什么时候") Instant until,
            @Schema(description = "延几个工作日") @Min(1) @Max(60) Integer days) {}

    @Needs(Action.CLOCK_ASK)
    @PostMapping("/clocks/{id}/requests")
    @Operation(summary = "申请挂起或延期", description = "承办部门申请，街道或吹哨的社区批。")
    RequestView ask(@PathVariable long id, @Valid @RequestBody ClockAsk ask) {
        return desk.ask(viewers.current(), id, ask.kind(), ask.reason(), ask.note(), ask.until(), ask.days());
    }

    @Needs(Action.CASE_READ)
    @GetMapping("/whistles/{number}/clock-requests")
    @Operation(summary = "这件哨的挂起和延期申请")
    List<RequestView> requests(@PathVariable String number) {
        scope.requireRead(viewers.current(), number);
        return desk.requests(number);
    }

    @Schema(name = "ClockDecision", description = "批或不批")
    record ClockDecision(
            @NotNull Boolean approve, @Size(max = 500) String note) {}

    @Needs(Action.CLOCK_DECIDE)
    @PostMapping("/clock-requests/{id}/decision")
    @Operation(summary = "批复挂起或延期申请")
    RequestView decide(@PathVariable long id, @Valid @RequestBody ClockDecision decision) {
        return desk.decide(viewers.current(), id, decision.approve(), decision.note());
    }

    @Needs(Action.CLOCK_RESUME)
    @PostMapping("/clocks/{id}/resume")
    @Operation(summary = "提前恢复计时")
    ClockView resume(@PathVariable long id) {
        return desk.resume(viewers.current(), id);
    }
}
