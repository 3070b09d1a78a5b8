package org.shaodao.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.whistle.WhistleLevel;
import org.shaodao.whistle.internal.Catalogue;
import org.shaodao.whistle.internal.Catalogue.Term;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words a whistle is filled in with. */
@RestController
@Tag(name = "吹哨")
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Schema(name = "CatalogueView", description = "吹哨用到的代码和中文名")
    record CatalogueView(
            List<Term> types, List<Term> levels, List<Term> harms, List<Term> persons, List<Term> partyRoles) {}

    @Needs(Action.LOOK_ROUND)
    @GetMapping("/api/catalogue")
    @Operation(summary = "类型、级别、伤害、人数、当事人身份的代码")
    CatalogueView catalogue() {
        return new CatalogueView(
                catalogue.types(),
                Arrays.stream(WhistleLevel.values())
                        .map(level -> new Term(level.name(), level.label(), hint(level)))
                        .toList(),
                catalogue.harms(),
                catalogue.persons(),
                catalogue.partyRoles());
    }

    private static String hint(WhistleLevel level) {
        return switch (level) {
            case ROUTINE -> "一两个部门能办";
            case TOUGH -> "几个部门一起才办得了";
            case EMERGENCY -> "人有危险，马上到";
        };
    }
}
