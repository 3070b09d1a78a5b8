package org.shaodao.access.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** A problem of coming in (RFC 9457). */
@Schema(name = "AccessProblem", description = "没有进来的原因")
record Answer(
        @Schema(description = "稳定的类型", example = "urn:shaodao:not-signed-in")
        String type,

        @Schema(description = "标题", example = "还没有登录") String title,
        @Schema(description = "HTTP 状态码", example = "401") int status,

        @Schema(description = "怎么了，怎么办", example = "请先登录。填好的内容还在，登录后可以接着办。")
        String detail) {

    static final Answer NOT_SIGNED_IN = new Answer("urn:shaodao:not-signed-in", "还没有登录", 401, "请先登录。填好的内容还在，登录后可以接着办。");

    static final Answer TOKEN_UNKNOWN =
            new Answer("urn:shaodao:token-unknown", "令牌不能用", 401, "这个令牌不存在、过期了或停用了。请本人登录，在“我的账号”里新建一个。");
    static final Answer CSRF_MISSING = new Answer(
            "urn:shaodao:csrf-missing",
            "缺少防伪标记",
            403,
            "没有办理。请刷新页面再试；用接口的，请先 GET /api/me,再把 Cookie XSRF-TOKEN 的值放进请求头 X-XSRF-TOKEN。");

    static final Answer FORBIDDEN = new Answer("urn:shaodao:forbidden", "无权查看或办理", 403, "这个地址不对外开放。");

    static Answer signInFailed(String why) {
        return new Answer("urn:shaodao:sign-in-failed", "登录没有成功", 401, why);
    }
}
