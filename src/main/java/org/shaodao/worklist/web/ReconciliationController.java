package org.shaodao.worklist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shaodao.RepeatSafe;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.worklist.Reconciliation;
import org.shaodao.worklist.Reconciliation.Report;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "管理", description = "系统管理员的工具")
@RestController
class ReconciliationController {

    private final Reconciliation reconciliation;

    ReconciliationController(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** Repeating a comparison harms nobody, and it must not run in one long transaction. */
    @RepeatSafe
    @Operation(summary = "核对任务表与引擎", description = "只报告，不修改。结果同时写入留痕。")
    @Needs(Action.RECONCILE)
    @PostMapping("/api/worklist/reconcile")
    Report compare() {
        return reconciliation.compare();
    }
}
