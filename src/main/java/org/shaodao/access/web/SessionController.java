package org.shaodao.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.shaodao.RepeatSafe;
import org.shaodao.access.Action;
import org.shaodao.access.Channel;
import org.shaodao.access.Me;
import org.shaodao.access.Mirror;
import org.shaodao.access.Needs;
import org.shaodao.access.Sessions;
import org.shaodao.access.SignIn;
import org.shaodao.access.SignedIn;
import org.shaodao.access.Viewers;
import org.shaodao.audit.AuditTrail;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "登录", description = "登录、退出、我是谁")
class SessionController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Mirror mirror;
    private final Viewers viewers;
    private final AuditTrail audit;

    SessionController(SignIn signIn, Sessions sessions, Mirror mirror, Viewers viewers, AuditTrail audit) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.mirror = mirror;
        this.viewers = viewers;
        this.audit = audit;
    }

    @Needs(Action.COME_IN)
    @PostMapping("/session")
    @RepeatSafe
    @Operation(summary = "登录", description = "账号不存在、密码不对、动态口令不对或没带、账号锁定，回答一样(401 sign-in-failed)。连续 5 次不对，账号锁 15 分钟。")
    Me signIn(@Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var channel = Channel.of(request);
        var person = signIn.attempt(
                credentials.account().strip(), credentials.password(), credentials.code(), channel.label());
        sessions.begin(person, request, response);
        return mirror.show(person, channel);
    }

    @Needs(Action.COME_IN)
    @DeleteMapping("/session")
    @RepeatSafe
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退出", description = "没有登录时也答 204。")
    void signOut(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (person != null) {
                audit.record("SIGNED_OUT", null, viewers.current().actor(), "退出", Map.of());
            }
        } finally {
            sessions.end(request, response);
        }
    }

    @Needs(Action.LOOK_ROUND)
    @GetMapping("/me")
    @Operation(summary = "我是谁", description = "没有登录时答 401 not-signed-in,并种下 Cookie XSRF-TOKEN。")
    Me me(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        return mirror.show(person, Channel.of(request));
    }

    record Credentials(
            @Schema(description = "账号", example = "411003002011-COMMUNITY-01")
            @NotBlank(message = "请填写账号")
            @Size(max = 64, message = "最多 64 个字")
            String account,

            @Schema(description = "密码") @NotBlank(message = "请填写密码") @Size(max = 200, message = "最多 200 个字")
            String password,

            @Schema(description = "动态口令或备用码；没绑定的不填", example = "123456", nullable = true)
            @Size(max = 20, message = "最多 20 个字")
            String code) {

        /** Never into a log. */
        @Override
        public String toString() {
            return "Credentials[" + account + "]";
        }
    }
}
