package org.shaodao.access;

/** What a person must do before anything else. */
public enum Due {
    PASSWORD("password-due", "请先换密码：第一次登录的、到期的密码要换过才能办事。"),
    SECOND_FACTOR("second-factor-due", "请先绑定动态口令：管理员要有第二道验证才能办事。");

    private final String type;
    private final String detail;

    Due(String type, String detail) {
        this.type = type;
        this.detail = detail;
    }

    /** Of the problem that it is answered with. */
    public String type() {
        return type;
    }

    public String detail() {
        return detail;
    }
}
