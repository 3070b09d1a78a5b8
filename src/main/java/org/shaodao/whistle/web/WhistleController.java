package org.shaodao.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shaodao.RepeatSafe;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.whistle.BlowWhistle;
import org.shaodao.whistle.Blowing;
import org.shaodao.whistle.Ending;
import org.shaodao.whistle.Joining;
import org.shaodao.whistle.WhistleLevel;
import org.shaodao.whistle.internal.Duplicates;
import org.shaodao.whistle.internal.Duplicates.PossibleDuplicate;
import org.shaodao.whistle.internal.Grader.Facts;
import org.shaodao.whistle.internal.Preview;
import org.shaodao.whistle.internal.Preview.WhistlePreview;
import org.shaodao.whistle.internal.Receipts;
import org.shaodao.whistle.internal.Receipts.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Blowing, and what comes before it: what would happen, and whether it was blown already. */
@RestController
@RequestMapping("/api/whistles")
@Tag(name = "吹哨")
class WhistleController {

    private final Viewers viewers;
    private final Preview preview;
    private final Duplicates duplicates;
    private final Blowing blowing;
    private final Joining joining;
    private final Ending ending;
    private final Receipts receipts;

    WhistleController(
            Viewers viewers,
            Preview preview,
            Duplicates duplicates,
            Blowing blowing,
            Joining joining,
            Ending ending,
            Receipts receipts) {
        this.viewers = viewers;
        this.preview = preview;
        this.duplicates = duplicates;
        this.blowing = blowing;
        this.joining = joining;
        this.ending = ending;
        this.receipts = receipts;
    }

    @Schema(name = "PreviewRequest", description = "还没吹的哨")
    record PreviewRequest(
            @Schema(example = "ROAD_FACILITY") @NotBlank @Size(max = 32)
            String type,

            @Schema(example = "NONE") @NotBlank @Pattern(regexp = "NONE|THREAT|INJURY|DANGER")
            String harm,

            @Schema(example = "SOME") @NotBlank @Pattern(regexp = "FEW|SOME|MANY")
            String persons,

            @Schema(example = "false") @NotNull Boolean minor,
            @Schema(example = "false") @NotNull Boolean weapon,

            @Schema(example = "411003002011") @NotBlank @Pattern(regexp = "\\d{12,16}")
            String regionCode,

            @Size(max = 2000) String text,
            WhistleLevel level) {

        Facts facts() {
            return new Facts(type, harm, persons, minor, weapon, regionCode);
        }
    }

    @RepeatSafe
    @Needs(Action.WHISTLE_BLOW)
    @PostMapping("/preview")
    @Operation(summary = "吹之前先看：建议的级别、部门、依据和每一步的最晚时间", description = "只算不存。")
    WhistlePreview preview(@Valid @RequestBody PreviewRequest request) {
        return preview.of(
                viewers.current(), request.facts(), request.text() == null ? "" : request.text(), request.level());
    }

    @Needs(Action.WHISTLE_BLOW)
    @GetMapping("/duplicates")
    @Operation(summary = "可能吹过的哨", description = "本社区 90 天内同一地点、同一类型或说法很像的哨，最多五件。")
    List<PossibleDuplicate> duplicates(
            @RequestParam @Size(max = 32) String type,
            @RequestParam @Pattern(regexp = "\\d{12,16}") String regionCode,
            @RequestParam(defaultValue = "") @Size(max = 200) String place,
            @RequestParam(defaultValue = "") @Size(max = 2000) String text) {
        return duplicates.of(viewers.current(), type, regionCode, place, text);
    }

    @Needs(Action.WHISTLE_BLOW)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "吹哨", description = "成功返回编号和接下来会怎样。带同一个 Idempotency-Key 重发，只吹一次。")
    Receipt blow(@Valid @RequestBody BlowWhistle form) {
        var viewer = viewers.current();
        return receipts.of(blowing.blow(viewer, form));
    }

    @Schema(name = "JoinRequest", description = "并到已有的哨")
    record JoinRequest(
            @Schema(example = "今天早上又响了，三号楼也听得见。") @NotBlank @Size(min = 2, max = 2000)
            String text,

            @Size(max = 20) List<@NotNull Long> attachments) {}

    @Needs(Action.WHISTLE_JOIN)
    @PostMapping("/{number}/join")
    @Operation(summary = "是同一件事：把情况补到已有的哨里，不再另吹")
    Joined join(@PathVariable String number, @Valid @RequestBody JoinRequest request) {
        var viewer = viewers.current();
        joining.join(viewer, number, request.text(), request.attachments());
        return new Joined(number);
    }

    @Schema(name = "Joined")
    record Joined(String number) {}

    @Schema(name = "EndRequest", description = "撤回或撤销")
    record EndRequest(
            @Schema(example = "物业已经连夜修好") @NotBlank @Size(min = 2, max = 500)
            String reason,

            @Schema(description = "读到的版本", example = "3") @NotNull
            Long version) {}

    @Needs(Action.WHISTLE_WITHDRAW)
    @PostMapping("/{number}/withdraw")
    @Operation(summary = "社区撤回", description = "吹哨的社区，在任何部门签收之前。")
    Joined withdraw(@PathVariable String number, @Valid @RequestBody EndRequest request) {
        var viewer = viewers.current();
        ending.withdraw(viewer, number, request.reason(), request.version());
        return new Joined(number);
    }

    @Needs(Action.WHISTLE_CANCEL)
    @PostMapping("/{number}/cancel")
    @Operation(summary = "街道撤销", description = "所在街道，写明原因；在办的任务一并取消，有关的人都会收到通知。")
    Joined cancel(@PathVariable String number, @Valid @RequestBody EndRequest request) {
        var viewer = viewers.current();
        ending.cancel(viewer, number, request.reason(), request.version());
        return new Joined(number);
    }
}
