package org.shaodao.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.whistle.internal.Workbench;
import org.shaodao.whistle.internal.Workbench.WorkbenchView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 工作台. */
@RestController
@Tag(name = "工作台")
class WorkbenchController {

    private final Viewers viewers;
    private final Workbench workbench;

    WorkbenchController(Viewers viewers, Workbench workbench) {
        this.viewers = viewers;
        this.workbench = workbench;
    }

    @Needs(Action.OWN_DESK)
    @GetMapping("/api/workbench")
    @Operation(summary = "工作台：现在要做的、等我核实的、我吹的哨、要去回访的、催办")
    WorkbenchView workbench() {
        return workbench.of(viewers.current());
    }
}
