package org.shaodao.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.shaodao.RepeatSafe;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Role;
import org.shaodao.access.Viewers;
import org.shaodao.access.account.AccountDesk;
import org.shaodao.access.account.AccountDesk.Card;
import org.shaodao.access.account.AccountDesk.Given;
import org.shaodao.access.account.AccountSearch;
import org.shaodao.access.account.AccountSearch.State;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who has an account. A password that was made is told once: such an answer is not kept to be given again. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "账号", description = "安全管理员开停账号、授岗位、重置密码；自己的账号自己不能改")
class AccountController {

    private final AccountDesk desk;
    private final Viewers viewers;

    AccountController(AccountDesk desk, Viewers viewers) {
        this.desk = desk;
        this.viewers = viewers;
    }

    @Needs(Action.ACCOUNT_KEEP)
    @GetMapping
    @Operation(summary = "查账号", description = "按账号排序。")
    AccountPage find(
            @RequestParam(required = false) @Size(max = 40) @Schema(description = "账号、姓名、部门里的字", example = "陈")
                    String words,
            @RequestParam(required = false) @Schema(description = "岗位", example = "SECRETARY") Role role,
            @RequestParam(required = false) @Schema(description = "状态", example = "OPEN") State state,
            @RequestParam(required = false) @Size(max = 64) @Schema(description = "上一页的 next") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var wanted = words == null || words.isBlank() ? null : words.strip();
        var found = desk.find(new AccountSearch.Query(wanted, role, state, after, limit + 1));
        var shown = found.stream().limit(limit).toList();
        return new AccountPage(
                shown.stream().map(AccountController::row).toList(),
                found.size() > limit ? shown.get(limit - 1).account() : null);
    }

    @Needs(Action.ACCOUNT_KEEP)
    @GetMapping("/{accountId}")
    @Operation(summary = "一个账号")
    AccountCard card(@Parameter(description = "账号的编号", example = "1") @PathVariable long accountId) {
        return card(desk.card(viewers.current(), accountId));
    }

    @Needs(Action.ACCOUNT_KEEP)
    @PostMapping
    @RepeatSafe
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "开账号", description = "给底册里在岗、还没有账号的人。初始密码只显示这一次；接上资料员或系统管理员给的启用码才能登录，第一次登录要换。")
    GivenAccount open(@Valid @RequestBody AccountOpening body) {
        return given(desk.open(
                viewers.current(), body.staffNumber().strip(), body.account().strip(), Set.copyOf(body.roles())));
    }

    @Needs(Action.ACCOUNT_KEEP)
    @PutMapping("/{accountId}/roles")
    @Operation(summary = "改岗位", description = "下一步操作起按新岗位。三员(系统、安全、审计管理员)不能兼别的岗位。")
    AccountCard grant(
            @Parameter(description = "账号的编号", example = "1") @PathVariable long accountId,
            @Valid @RequestBody RolesChange body) {
        return card(desk.grant(viewers.current(), accountId, Set.copyOf(body.roles()), body.reason(), body.version())
                .card());
    }

    @Needs(Action.ACCOUNT_KEEP)
    @PostMapping("/{accountId}/changes")
    @RepeatSafe
    @Operation(summary = "停用、重开、解锁、重置密码、解除动态口令、退出全部登录", description = "重置密码时回答里有新的初始密码，只显示这一次。停用、重置、解除后，正登录着的都退出。")
    GivenAccount change(
            @Parameter(description = "账号的编号", example = "1") @PathVariable long accountId,
            @Valid @RequestBody AccountChange body) {
        var viewer = viewers.current();
        return given(
                switch (body.what()) {
                    case CLOSE -> desk.close(viewer, accountId, body.reason(), body.version());
                    case REOPEN -> desk.reopen(viewer, accountId, body.reason(), body.version());
                    case UNLOCK -> desk.unlock(viewer, accountId, body.reason(), body.version());
                    case RESET_PASSWORD -> desk.resetPassword(viewer, accountId, body.reason(), body.version());
                    case DROP_FACTOR -> desk.dropFactor(viewer, accountId, body.reason(), body.version());
                    case EXPEL -> desk.expel(viewer, accountId, body.reason(), body.version());
                });
    }

    private GivenAccount given(Given given) {
        return new GivenAccount(card(given.card()), given.password(), given.codePrinted());
    }

    private AccountCard card(Card card) {
        return new AccountCard(
                row(card.row()),
                card.own(),
                card.lockedOut(),
                card.passwordSince(),
                card.passwordFirst(),
                card.codeWaited(),
                card.factorSince(),
                card.sessions(),
                card.tokens(),
                Arrays.stream(Role.values())
                        .map(role ->
                                new RoleOption(role, role.label(), desk.apart().contains(role)))
                        .toList());
    }

    private static AccountRow row(AccountSearch.Row row) {
        var roles = row.roles().stream().sorted().toList();
        return new AccountRow(
                row.id(),
                row.account(),
                row.staffNumber(),
                row.name(),
                row.post(),
                row.agency(),
                roles,
                roles.stream().map(Role::label).toList(),
                row.state(),
                row.state().label(),
                row.opens(),
                row.factor(),
                row.gone(),
                row.version());
    }

    /** What can be done to an account. */
    enum Change {
        CLOSE,
        REOPEN,
        UNLOCK,
        RESET_PASSWORD,
        DROP_FACTOR,
        EXPEL
    }

    record AccountPage(
            List<AccountRow> items,

            @Schema(description = "下一页的 after；没有更多为空") @Nullable
            String next) {}

    record AccountRow(
            @Schema(example = "1") long id,
            @Schema(example = "411003002011-COMMUNITY-01") String account,

            @Schema(description = "人员编号", example = "411003002011-COMMUNITY-01")
            String staffNumber,

            @Schema(example = "陈某") String name,
            @Schema(example = "社区书记") String post,
            @Schema(example = "镜湖社区居民委员会") String agency,
            @Schema(example = "[\"SECRETARY\"]") List<Role> roles,
            @Schema(example = "[\"社区书记\"]") List<String> roleLabels,
            @Schema(example = "OPEN") State state,
            @Schema(example = "在用") String stateLabel,
            @Schema(description = "有密码") boolean password,
            @Schema(description = "绑定了动态口令") boolean factor,
            @Schema(description = "人已离岗") boolean gone,
            @Schema(example = "0") long version) {}

    record AccountCard(
            AccountRow account,
            @Schema(description = "是自己的，不能改") boolean own,
            @Schema(description = "密码连续不对，锁着") boolean lockedOut,

            @Schema(description = "密码是什么时候换的；没有密码为空") @Nullable
            Instant passwordSince,

            @Schema(description = "还是初始密码") boolean passwordFirst,
            @Schema(description = "还没有人给启用码，登录不了") boolean codeWaited,

            @Schema(description = "动态口令是什么时候绑定的；没绑定为空") @Nullable
            Instant factorSince,

            @Schema(description = "几处登录着", example = "1") int sessions,
            @Schema(description = "几个令牌", example = "0") int tokens,
            @Schema(description = "可以授的岗位") List<RoleOption> options) {}

    record RoleOption(
            @Schema(example = "SECRETARY") Role code,
            @Schema(example = "社区书记") String label,
            @Schema(description = "不能兼别的岗位") boolean alone) {}

    record GivenAccount(
            AccountCard card,

            @Schema(description = "初始密码，只显示这一次，接上启用码才能登录；没有新给的为空") @Nullable
            String password,

            @Schema(description = "没有别人能给启用码，写在服务器的日志里了") boolean codePrinted) {}

    record AccountOpening(
            @Schema(description = "人员编号", example = "411003002011-COMMUNITY-01")
            @NotBlank(message = "请填写人员编号")
            @Size(max = 64, message = "最多 64 个字")
            String staffNumber,

            @Schema(description = "登录用的账号", example = "chenjunfei")
            @NotBlank(message = "请填写账号")
            @Size(max = 64, message = "最多 64 个字")
            @Pattern(regexp = "\\s*[\\p{L}\\p{N}._@-]*\\s*", message = "账号只能用文字、数字和 . _ @ -")
            String account,

            @Schema(description = "岗位", example = "[\"SECRETARY\"]")
            @NotEmpty(message = "至少选一个岗位")
            @Size(max = 18, message = "最多 18 个")
            List<@NotNull(message = "请选岗位") Role> roles) {}

    record RolesChange(
            @Schema(description = "岗位", example = "[\"SECRETARY\"]")
            @NotEmpty(message = "至少选一个岗位")
            @Size(max = 18, message = "最多 18 个")
            List<@NotNull(message = "请选岗位") Role> roles,

            @Schema(description = "为什么", example = "调到街道")
            @NotBlank(message = "请写原因")
            @Size(max = 120, message = "最多 120 个字")
            String reason,

            @Schema(description = "看到的版本", example = "0") @NotNull(message = "请带上版本")
            Long version) {}

    record AccountChange(
            @Schema(description = "做什么", example = "CLOSE") @NotNull(message = "请选做什么")
            Change what,

            @Schema(description = "为什么", example = "本人忘了密码")
            @NotBlank(message = "请写原因")
            @Size(max = 120, message = "最多 120 个字")
            String reason,

            @Schema(description = "看到的版本", example = "0") @NotNull(message = "请带上版本")
            Long version) {}
}
