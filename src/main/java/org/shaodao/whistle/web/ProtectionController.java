package org.shaodao.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Role;
import org.shaodao.access.Viewers;
import org.shaodao.whistle.Protecting;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/whistles/{number}/protection")
@Tag(name = "当事人")
class ProtectionController {

    private final Viewers viewers;
    private final Protecting protecting;

    ProtectionController(Viewers viewers, Protecting protecting) {
        this.viewers = viewers;
        this.protecting = protecting;
    }

    @Schema(name = "ProtectRequest", description = "哪些岗位还能看当事人")
    record ProtectRequest(
            @Schema(description = "只能是本来就能查看当事人身份的岗位", example = "[\"SECRETARY\", \"FEDERATION\"]")
            @NotEmpty(message = "至少选一个岗位")
            @Size(max = 20)
            List<@NotNull Role> roles,

            @Schema(example = "当事人担心住址被对方知道") @NotBlank @Size(max = 300)
            String reason,

            @Schema(description = "看到的版本；还没有保护时是 0", example = "0") @NotNull @Min(0)
            Integer version) {}

    @Schema(name = "LiftRequest", description = "为什么不再保护")
    record LiftRequest(
            @Schema(example = "当事人本人书面同意公开") @NotBlank @Size(max = 300)
            String reason,

            @Schema(description = "看到的版本", example = "1") @NotNull @Min(1)
            Integer version) {}

    @Needs(Action.CASE_PROTECT)
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "保护当事人", description = "保护以后，连遮住的也只有选中的岗位能看；自己不在里面的，改不了也解除不了。")
    void protect(@PathVariable String number, @Valid @RequestBody ProtectRequest request) {
        protecting.protect(viewers.current(), number, Set.copyOf(request.roles()), request.reason(), request.version());
    }

    @Needs(Action.CASE_PROTECT)
    @PostMapping("/lift")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "不再保护当事人")
    void lift(@PathVariable String number, @Valid @RequestBody LiftRequest request) {
        protecting.lift(viewers.current(), number, request.reason(), request.version());
    }
}
