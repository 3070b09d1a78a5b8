package org.shaodao.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shaodao.access.Action;
import org.shaodao.access.CaseScope;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.IdentityVault.Look;
import org.shaodao.access.IdentityVault.MaskedParty;
import org.shaodao.access.IdentityVault.Party;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Parties of a case: masked by default; in clear for a purpose, and everybody can see who looked. */
@RestController
@RequestMapping("/api/whistles/{number}")
@Tag(name = "当事人")
class PartyController {

    private final Viewers viewers;
    private final CaseScope scope;
    private final IdentityVault vault;

    PartyController(Viewers viewers, CaseScope scope, IdentityVault vault) {
        this.viewers = viewers;
        this.scope = scope;
        this.vault = vault;
    }

    @Needs(Action.CASE_READ)
    @GetMapping("/parties")
    @Operation(summary = "当事人（遮住的）")
    List<MaskedParty> parties(@PathVariable String number) {
        scope.requireRead(viewers.current(), number);
        return vault.masked(number);
    }

    @Schema(name = "RevealRequest", description = "看当事人要写明用途")
    record RevealRequest(
            @Schema(example = "上门调解前电话联系") @NotBlank @Size(min = 5, max = 200)
            String purpose) {}

    @Needs(Action.PARTY_REVEAL)
    @PostMapping("/parties/{id}/reveal")
    @Operation(summary = "看一个当事人", description = "写明用途；谁在什么时候为什么看过会留痕，吹哨的社区看得到。")
    Party reveal(@PathVariable String number, @PathVariable long id, @Valid @RequestBody RevealRequest request) {
        return vault.reveal(viewers.current(), number, id, request.purpose());
    }

    @Needs(Action.CASE_READ)
    @GetMapping("/looks")
    @Operation(summary = "谁看过当事人")
    List<Look> looks(@PathVariable String number) {
        scope.requireRead(viewers.current(), number);
        return vault.looks(number);
    }
}
