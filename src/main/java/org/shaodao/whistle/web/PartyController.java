package org.shaodao.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.shaodao.RepeatSafe;
import org.shaodao.access.Action;
import org.shaodao.access.CaseProtection;
import org.shaodao.access.CaseScope;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.IdentityVault.Look;
import org.shaodao.access.IdentityVault.Masked;
import org.shaodao.access.IdentityVault.MaskedParty;
import org.shaodao.access.IdentityVault.Party;
import org.shaodao.access.Needs;
import org.shaodao.access.Role;
import org.shaodao.access.Viewers;
import org.shaodao.whistle.Protecting;
import org.springframework.lang.Nullable;
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

    @Schema(name = "PartyList", description = "一件哨的当事人")
    record PartyList(
            @Schema(description = "有几个") int count,

            @Schema(description = "受保护，您的岗位不能看；items 是空的") boolean hidden,

            @Nullable @Schema(description = "没有保护就是 null") Protected protection,

            List<MaskedParty> items,

            @Schema(description = "保护时可以选的岗位") List<NamedRole> nameable) {

        static PartyList of(Masked masked) {
            var guard = masked.protection();
            return new PartyList(
                    masked.count(),
                    masked.hidden(),
                    guard == null ? null : Protected.of(guard),
                    masked.parties(),
                    NamedRole.of(Protecting.nameable()));
        }
    }

    @Schema(name = "Protected", description = "当事人受保护")
    record Protected(
            @Schema(description = "哪些岗位还能看") List<NamedRole> roles,

            @Schema(example = "家庭暴力，保护当事人隐私（《中华人民共和国反家庭暴力法》第五条）")
            String reason,

            String byName,
            String byAgency,
            Instant since,
            @Schema(description = "改的时候带回来") int version) {

        static Protected of(CaseProtection.Protection guard) {
            return new Protected(
                    NamedRole.of(guard.roles()),
                    guard.reason(),
                    guard.byName(),
                    guard.byAgency(),
                    guard.since(),
                    guard.version());
        }
    }

    @Schema(name = "NamedRole")
    record NamedRole(
            @Schema(example = "FEDERATION") Role code,
            @Schema(example = "妇联干部") String label) {

        static List<NamedRole> of(Set<Role> roles) {
            return roles.stream()
                    .sorted()
                    .map(role -> new NamedRole(role, role.label()))
                    .toList();
        }
    }

    @Needs(Action.CASE_READ)
    @GetMapping("/parties")
    @Operation(summary = "当事人（遮住的）", description = "受保护的哨，连遮住的也只有选中的岗位能看。")
    PartyList parties(@PathVariable String number) {
        var viewer = viewers.current();
        scope.requireRead(viewer, number);
        return PartyList.of(vault.masked(viewer, number));
    }

    @Schema(name = "RevealRequest", description = "看当事人要写明用途")
    record RevealRequest(
            @Schema(example = "上门调解前电话联系") @NotBlank @Size(min = 5, max = 200)
            String purpose) {}

    /** Each look is one of its own: nothing of it is kept to be given again without a task and a trace. */
    @RepeatSafe
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
        var viewer = viewers.current();
        scope.requireRead(viewer, number);
        return vault.looks(viewer, number);
    }
}
