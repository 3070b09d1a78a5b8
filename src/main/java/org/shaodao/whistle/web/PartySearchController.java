package org.shaodao.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.shaodao.RepeatSafe;
import org.shaodao.access.Action;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.IdentityVault.By;
import org.shaodao.access.IdentityVault.Lookup;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.whistle.Whistle;
import org.shaodao.whistle.Whistles;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finds the cases of a person. What is looked for stands in no address and no log: it is sent in the body. */
@RestController
@Tag(name = "当事人")
class PartySearchController {

    private final Viewers viewers;
    private final IdentityVault vault;
    private final Whistles whistles;

    PartySearchController(Viewers viewers, IdentityVault vault, Whistles whistles) {
        this.viewers = viewers;
        this.vault = vault;
        this.whistles = whistles;
    }

    @Schema(name = "PartySearch", description = "按当事人查：姓名、电话或身份证号，要完整")
    record PartySearch(
            @Schema(example = "PHONE") @NotNull By by,

            @Schema(example = "13800001234") @NotBlank @Size(max = 40)
            String value,

            @Schema(example = "核对是否就同一件事多次反映") @NotBlank @Size(min = 5, max = 200)
            String purpose) {

        /** Never part of a log line. */
        @Override
        public String toString() {
            return "PartySearch[" + by + "]";
        }
    }

    @Schema(name = "PartyCase", description = "有这个当事人的一件哨")
    record PartyCase(
            @Schema(example = "411003-2026-000123") String number,
            @Schema(example = "3 号楼东侧路面塌陷") String title,
            @Schema(example = "处置中") String stateName) {

        static PartyCase of(Whistle whistle) {
            return new PartyCase(
                    whistle.number(), whistle.title(), whistle.state().label());
        }
    }

    /** Not even a fingerprint of what was looked for stays: a phone number is guessed from it in an hour. */
    @RepeatSafe
    @Needs(Action.PARTY_SEARCH)
    @PostMapping("/api/party-search")
    @Operation(summary = "按当事人查哨", description = "只查范围内的哨，最多 200 件；查了什么不留，谁为什么查会留痕。")
    List<PartyCase> search(@Valid @RequestBody PartySearch wanted) {
        var numbers = vault.casesOf(viewers.current(), new Lookup(wanted.by(), wanted.value()), wanted.purpose());
        return whistles.findByNumberIn(numbers).stream()
                .sorted(Comparator.comparing(Whistle::blownAt).reversed())
                .map(PartyCase::of)
                .toList();
    }
}
