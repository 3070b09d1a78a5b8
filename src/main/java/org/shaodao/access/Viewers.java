package org.shaodao.access;

import java.util.Set;

/** Who is signed in. */
public interface Viewers {

    /**
     * The person of this request.
     *
     * @throws org.springframework.security.core.AuthenticationException when nobody is signed in (answered as 401)
     */
    Viewer current();

    /** What the person of this request must do before anything else; asked where {@link #current} is. */
    Set<Due> due();

    /** How the person of this request came in; asked where {@link #current} is. */
    SignedIn signedIn();

    /**
     * A person as they would be seen after signing in.
     *
     * @param channel "电脑", "手机" or "接口"
     * @throws org.springframework.security.core.AuthenticationException when the person has no open account
     */
    Viewer of(long officerId, String channel);
}
