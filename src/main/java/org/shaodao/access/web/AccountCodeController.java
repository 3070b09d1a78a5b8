package org.shaodao.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.shaodao.RepeatSafe;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.access.account.AccountCodes;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The second halves of first passwords. Each is told once: such an answer is not kept to be given again. */
@RestController
@RequestMapping("/api/account-codes")
@Tag(name = "启用码")
class AccountCodeController {

    private final AccountCodes codes;
    private final Viewers viewers;

    AccountCodeController(AccountCodes codes, Viewers viewers) {
        this.codes = codes;
        this.viewers = viewers;
    }

    @Needs(Action.ACCOUNT_CODE)
    @GetMapping
    @Operation(summary = "等启用码的人", description = "本区域里拿到了初始密码、还没登录过的人，按账号排序。")
    CodePage find(
            @RequestParam(required = false) @Size(max = 40) @Schema(description = "账号、姓名、部门里的字", example = "陈")
                    String words,
            @RequestParam(defaultValue = "false") @Schema(description = "给过而还没登录的也要") boolean given,
            @RequestParam(required = false) @Size(max = 64) @Schema(description = "上一页的 next") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var wanted = words == null || words.isBlank() ? null : words.strip();
        var found = codes.find(viewers.current(), new AccountCodes.Query(wanted, given, after, limit + 1));
        var shown = found.stream().limit(limit).toList();
        return new CodePage(
                shown.stream().map(AccountCodeController::row).toList(),
                found.size() > limit ? shown.get(limit - 1).account() : null);
    }

    @Needs(Action.ACCOUNT_CODE)
    @PostMapping("/{accountId}")
    @RepeatSafe
    @Operation(summary = "给启用码", description = "只显示这一次，当面告诉本人；以前给的作废。本人登录时，密码填初始密码，接着填启用码。")
    GivenCode give(
            @Parameter(description = "账号的编号", example = "1") @PathVariable long accountId,
            @Valid @RequestBody CodeWish body) {
        var one = codes.give(viewers.current(), accountId, body.version());
        return new GivenCode(row(one.row()), one.code());
    }

    private static CodeRow row(AccountCodes.Row row) {
        return new CodeRow(
                row.id(),
                row.account(),
                row.staffNumber(),
                row.name(),
                row.agency(),
                row.post(),
                row.own(),
                row.givenAt(),
                row.version());
    }

    record CodePage(
            List<CodeRow> items,

            @Schema(description = "下一页的 after；没有更多为空") @Nullable
            String next) {}

    record CodeRow(
            @Schema(example = "1") long id,
            @Schema(example = "411003002011-COMMUNITY-01") String account,

            @Schema(description = "人员编号", example = "411003002011-COMMUNITY-01")
            String staffNumber,

            @Schema(example = "陈某") String name,
            @Schema(example = "镜湖社区居民委员会") String agency,
            @Schema(example = "社区书记") String post,
            @Schema(description = "是自己的，由别人来给") boolean own,

            @Schema(description = "上次给的时间；没给过为空") @Nullable Instant givenAt,

            @Schema(example = "0") long version) {}

    record GivenCode(
            CodeRow row,

            @Schema(description = "启用码，只显示这一次", example = "7KQ2XM")
            String code) {}

    record CodeWish(
            @Schema(description = "看到的版本", example = "0") @NotNull(message = "请带上版本")
            Long version) {}
}
