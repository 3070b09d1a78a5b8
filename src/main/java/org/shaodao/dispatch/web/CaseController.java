package org.shaodao.dispatch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shaodao.access.CaseScope;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.dispatch.internal.CaseView;
import org.shaodao.dispatch.internal.CaseViews;
import org.shaodao.engine.Diagrams;
import org.shaodao.engine.Diagrams.CaseDiagram;
import org.shaodao.whistle.Precedents;
import org.shaodao.whistle.Precedents.LikePrecedent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A whole case: the whistle with its departments, and the diagrams it runs through. */
@RestController
@RequestMapping("/api")
@Tag(name = "一件哨")
class CaseController {

    private final Viewers viewers;
    private final CaseScope scope;
    private final CaseViews views;
    private final Diagrams diagrams;
    private final AgencyDirectory agencies;
    private final Precedents precedents;

    CaseController(
            Viewers viewers,
            CaseScope scope,
            CaseViews views,
            Diagrams diagrams,
            AgencyDirectory agencies,
            Precedents precedents) {
        this.viewers = viewers;
        this.scope = scope;
        this.views = views;
        this.diagrams = diagrams;
        this.agencies = agencies;
        this.precedents = precedents;
    }

    @GetMapping("/whistles/{number}")
    @Operation(summary = "一件哨的全部情况", description = "当事人另取，默认遮住。")
    CaseView whistle(@PathVariable String number) {
        var viewer = viewers.current();
        scope.requireRead(viewer, number);
        return views.of(viewer, number);
    }

    record NamedDiagram(String agencyName, CaseDiagram diagram) {}

    @GetMapping("/whistles/{number}/diagrams")
    @Operation(summary = "流程图：走过的、正在的", description = "每个部门一张，各附 BPMN。")
    List<NamedDiagram> diagrams(@PathVariable String number) {
        scope.requireRead(viewers.current(), number);
        return diagrams.ofCase(number).stream()
                .map(diagram -> new NamedDiagram(
                        diagram.agencyId() == null
                                ? null
                                : agencies.get(diagram.agencyId()).name(),
                        diagram))
                .toList();
    }

    @GetMapping("/precedents")
    @Operation(summary = "同类争议的裁决先例", description = "按相似度从高到低，最多三件。")
    List<LikePrecedent> precedents(
            @RequestParam @Size(max = 32) String type,
            @RequestParam @Pattern(regexp = "\\d{12,16}") String regionCode,
            @RequestParam(defaultValue = "") @Size(max = 2000) String text) {
        viewers.current();
        return precedents.like(type, regionCode.substring(0, 6), text);
    }
}
