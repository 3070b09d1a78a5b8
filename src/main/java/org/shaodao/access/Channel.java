package org.shaodao.access;

import jakarta.servlet.http.HttpServletRequest;

/** From where somebody acts, as their client says in {@code X-Shaodao-Channel}; for the record only, nothing rests on it. */
public enum Channel {
    PHONE("手机"),
    DESK("电脑"),
    API("接口");

    private static final String HEADER = "X-Shaodao-Channel";

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    public static Channel of(HttpServletRequest request) {
        var said = request.getHeader(HEADER);
        return "phone".equalsIgnoreCase(said) ? PHONE : "desk".equalsIgnoreCase(said) ? DESK : API;
    }
}
