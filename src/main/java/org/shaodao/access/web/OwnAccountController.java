package org.shaodao.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.shaodao.RepeatSafe;
import org.shaodao.access.Action;
import org.shaodao.access.Due;
import org.shaodao.access.Needs;
import org.shaodao.access.NotAdmitted;
import org.shaodao.access.TokenScope;
import org.shaodao.access.Viewers;
import org.shaodao.access.account.OwnAccount;
import org.shaodao.access.account.PersonalTokens;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person keeps of their own account. Secrets are told once: such an answer is not kept to be given again. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "我的账号", description = "密码、动态口令、登录着的地方、给程序用的令牌")
class OwnAccountController {

    private final OwnAccount account;
    private final PersonalTokens tokens;
    private final Viewers viewers;

    OwnAccountController(OwnAccount account, PersonalTokens tokens, Viewers viewers) {
        this.account = account;
        this.tokens = tokens;
        this.viewers = viewers;
    }

    @Needs(Action.OWN_ACCOUNT)
    @GetMapping("/account")
    @Operation(summary = "我的账号")
    OwnAccountView own() {
        var view = account.of(viewers.current());
        return new OwnAccountView(
                view.account(),
                view.passwordSince(),
                view.passwordUntil(),
                view.factorSince(),
                view.recoveryCodes(),
                view.factorNeeded(),
                view.due().stream().sorted().toList(),
                new PasswordRule(
                        view.rule().shortest(),
                        view.rule().kinds(),
                        view.rule().days(),
                        view.rule().remembered()));
    }

    @Needs(Action.OWN_ACCOUNT)
    @PostMapping("/password")
    @RepeatSafe
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "换密码", description = "别处的登录一起退出。现在的密码不对，也算一次登录失败。")
    void changePassword(@Valid @RequestBody PasswordChange body, HttpServletRequest request) {
        account.changePassword(viewers.current(), body.present(), body.chosen(), sessionId(request));
    }

    @Needs(Action.OWN_ACCOUNT)
    @PostMapping("/second-factor")
    @RepeatSafe
    @Operation(summary = "开始绑定动态口令", description = "把密钥或二维码放进手机上的验证器，再用它显示的数字确认。没确认前不起作用。")
    FactorBinding beginFactor(@Valid @RequestBody PasswordProof body) {
        var binding = account.beginFactor(viewers.current(), body.present());
        return new FactorBinding(binding.secret(), binding.uri());
    }

    @Needs(Action.OWN_ACCOUNT)
    @PostMapping("/second-factor/confirmation")
    @RepeatSafe
    @Operation(summary = "确认绑定动态口令", description = "之后登录要填口令。备用码只给这一次，每个用一次。")
    RecoveryCodes confirmFactor(@Valid @RequestBody FactorCode body) {
        return new RecoveryCodes(account.confirmFactor(viewers.current(), body.code()));
    }

    @Needs(Action.OWN_ACCOUNT)
    @PostMapping("/second-factor/removal")
    @RepeatSafe
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "解除动态口令", description = "换手机时用：解除后再绑定。管理员解除后要重新绑定才能办事。")
    void dropFactor(@Valid @RequestBody FactorRemoval body) {
        account.dropFactor(viewers.current(), body.present(), body.code());
    }

    @Needs(Action.OWN_ACCOUNT)
    @GetMapping("/sessions")
    @Operation(summary = "我在哪些地方登录着", description = "最近用过的在前。")
    List<SessionRow> sessions(HttpServletRequest request) {
        var session = sessionId(request);
        var here = session == null ? "" : account.keyOf(session);
        return account.sessions(viewers.current()).stream()
                .map(one -> new SessionRow(
                        one.key(),
                        one.key().equals(here),
                        one.channel(),
                        one.door(),
                        one.address(),
                        one.device(),
                        one.begun(),
                        one.seen()))
                .toList();
    }

    @Needs(Action.OWN_ACCOUNT)
    @PostMapping("/sessions/{session}/ending")
    @RepeatSafe
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退出一处登录")
    void endSession(
            @Parameter(description = "列表里的 key", example = "9f86d081884c7d65") @PathVariable @Size(max = 64)
                    String session) {
        account.endSession(viewers.current(), session);
    }

    @Needs(Action.OWN_ACCOUNT)
    @GetMapping("/tokens")
    @Operation(summary = "我的令牌", description = "还没过期的，新的在前。")
    List<TokenRow> tokens() {
        return tokens.of(viewers.current()).stream()
                .map(OwnAccountController::row)
                .toList();
    }

    @Needs(Action.OWN_ACCOUNT)
    @PostMapping("/tokens")
    @RepeatSafe
    @Operation(
            summary = "新建令牌",
            description = "给程序用：请求头 Authorization: Bearer <令牌>，能做的不超过本人。令牌只显示这一次。" + "看当事人身份、管账号要本人登录，令牌不行。")
    MadeToken makeToken(@Valid @RequestBody TokenRequest body) {
        NotAdmitted.whileDue(viewers.due());
        var made = tokens.make(viewers.current(), body.title().strip(), body.scope(), body.days());
        return new MadeToken(row(made.view()), made.text());
    }

    @Needs(Action.OWN_ACCOUNT)
    @PostMapping("/tokens/{tokenId}/ending")
    @RepeatSafe
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "停用令牌")
    void endToken(@Parameter(description = "令牌的编号", example = "1") @PathVariable long tokenId) {
        tokens.end(viewers.current(), tokenId);
    }

    private static String sessionId(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    private static TokenRow row(PersonalTokens.View view) {
        return new TokenRow(
                view.id(), view.title(), view.scope(), view.scope().label(), view.made(), view.expires(), view.used());
    }

    record OwnAccountView(
            @Schema(example = "411003002011-COMMUNITY-01") String account,

            @Schema(description = "密码是什么时候换的；没有密码为空") @Nullable
            Instant passwordSince,

            @Schema(description = "密码什么时候到期") @Nullable Instant passwordUntil,

            @Schema(description = "动态口令是什么时候绑定的；没绑定为空") @Nullable
            Instant factorSince,

            @Schema(description = "还剩几个备用码", example = "10") int recoveryCodes,

            @Schema(description = "岗位要求绑定动态口令", example = "false")
            boolean factorNeeded,

            @Schema(description = "用密码登录时先要办的") List<Due> due,
            PasswordRule rule) {}

    @Schema(description = "密码的要求")
    record PasswordRule(
            @Schema(description = "至少几位", example = "8") int shortest,

            @Schema(description = "大写、小写、数字、符号里至少几种", example = "3")
            int kinds,

            @Schema(description = "多少天要换", example = "90") int days,

            @Schema(description = "不能和最近几次一样", example = "5")
            int remembered) {}

    record PasswordChange(
            @Schema(description = "现在的密码") @NotBlank(message = "请填写现在的密码") @Size(max = 200, message = "最多 200 个字")
            String present,

            @Schema(description = "新密码") @NotBlank(message = "请填写新密码") @Size(max = 200, message = "最多 200 个字")
            String chosen) {

        /** Never into a log. */
        @Override
        public String toString() {
            return "PasswordChange[]";
        }
    }

    record PasswordProof(
            @Schema(description = "现在的密码") @NotBlank(message = "请填写现在的密码") @Size(max = 200, message = "最多 200 个字")
            String present) {

        /** Never into a log. */
        @Override
        public String toString() {
            return "PasswordProof[]";
        }
    }

    record FactorBinding(
            @Schema(description = "密钥，可以手工填进验证器", example = "JBSWY3DPEHPK3PXP")
            String secret,

            @Schema(description = "二维码的内容", example = "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP")
            String uri) {}

    record FactorCode(
            @Schema(description = "验证器显示的 6 位数字", example = "123456")
            @NotBlank(message = "请填写动态口令")
            @Size(max = 20, message = "最多 20 个字")
            String code) {}

    record RecoveryCodes(
            @Schema(description = "备用码", example = "[\"JBSWY3DPEHPK3PXP\"]")
            List<String> codes) {}

    record FactorRemoval(
            @Schema(description = "现在的密码") @NotBlank(message = "请填写现在的密码") @Size(max = 200, message = "最多 200 个字")
            String present,

            @Schema(description = "动态口令或备用码", example = "123456")
            @NotBlank(message = "请填写动态口令")
            @Size(max = 20, message = "最多 20 个字")
            String code) {

        /** Never into a log. */
        @Override
        public String toString() {
            return "FactorRemoval[]";
        }
    }

    record SessionRow(
            @Schema(example = "9f86d081884c7d65") String key,
            @Schema(description = "就是这里") boolean here,
            @Schema(example = "手机") String channel,
            @Schema(description = "怎么进来的", example = "账号密码") String door,

            @Schema(description = "网络地址", example = "10.1.2.3")
            String address,

            @Schema(description = "浏览器自己报的名字") String device,
            Instant begun,
            @Schema(description = "最近一次用，准到分钟") Instant seen) {}

    record TokenRow(
            @Schema(example = "1") long id,
            @Schema(example = "大屏") String title,
            @Schema(example = "READ") TokenScope scope,
            @Schema(example = "只读") String scopeLabel,
            Instant made,
            Instant expires,

            @Schema(description = "最近一次用，准到分钟；没用过为空") @Nullable
            Instant used) {}

    record TokenRequest(
            @Schema(description = "做什么用", example = "大屏")
            @NotBlank(message = "请写做什么用")
            @Size(max = 60, message = "最多 60 个字")
            String title,

            @Schema(description = "READ 只读，WORK 读和办理", example = "READ") @NotNull(message = "请选能做什么")
            TokenScope scope,

            @Schema(description = "有效几天", example = "90") @NotNull(message = "请填有效几天")
            Integer days) {}

    record MadeToken(
            TokenRow token,

            @Schema(description = "令牌，只显示这一次", example = "shaodao_…")
            String text) {}
}
