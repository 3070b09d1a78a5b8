package org.shaodao.upkeep.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.shaodao.CommonKnowledge;
import org.shaodao.Refused;
import org.shaodao.clock.ClockPolicies;
import org.shaodao.clock.Clocks;
import org.shaodao.clock.Clocks.Explanation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tries a policy out. */
@RestController
@Tag(name = "底册", description = "区域、部门、岗位、人员和职责清单：由本地的资料员维护，谁改过什么都记着")
class PolicyTrialController {

    private static final Instant EARLIEST = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final Clocks clocks;
    private final ClockPolicies policies;

    PolicyTrialController(Clocks clocks, ClockPolicies policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    @CommonKnowledge
    @GetMapping("/api/clock-trial")
    @Operation(summary = "试算时限", description = "那个时刻开始的话，什么时候到期，为什么；照那天生效的一版算。什么也不保存。")
    Explanation trial(
            @Parameter(description = "哪个时限", example = "RESULT") @RequestParam @Size(max = 40, message = "最多 40 个字")
                    String policy,
            @Parameter(description = "等级", example = "TOUGH") @RequestParam @Size(max = 20, message = "最多 20 个字")
                    String tier,
            @Parameter(description = "从什么时刻起", example = "2026-09-30T09:00:00Z") @RequestParam Instant from,
            @Parameter(description = "哪个部门的作息；不填是通常的作息", example = "411003000000-HOUSING")
                    @RequestParam(required = false)
                    @Size(max = 64, message = "最多 64 个字")
                    String agency) {
        if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
            throw new Refused("trial-too-far", "只能试算 2025 年到 2100 年的时刻。", "from");
        }
        if (policies.names().stream().noneMatch(one -> one.code().equals(policy))) {
            throw new Refused("no-policy", "没有这个时限。", "policy");
        }
        if (policies.inForce(policy, tier, from).isEmpty()) {
            throw new Refused("no-policy", "那天没有这个等级的这个时限。", "tier");
        }
        return clocks.explainIfStarted(policy, tier, agency, from);
    }
}
