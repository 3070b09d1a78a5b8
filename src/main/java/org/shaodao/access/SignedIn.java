package org.shaodao.access;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/**
 * What a session knows about its person; everything else is looked up, so that a change holds from the next request.
 *
 * @param door by which they came
 * @param scope of the token they came with; {@code null} for a session
 */
public record SignedIn(long officerId, String account, Door door, TokenScope scope) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** How somebody came in. */
    public enum Door {
        PASSWORD("账号密码"),
        SSO("单点登录"),
        DEMO("演示入口"),
        TOKEN("个人令牌");

        private final String label;

        Door(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static SignedIn by(Door door, long officerId, String account) {
        return new SignedIn(officerId, account, door, null);
    }

    /** By which the sessions of a person are found again. */
    @Override
    public String getName() {
        return String.valueOf(officerId);
    }
}
