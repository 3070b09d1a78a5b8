package org.shaodao.access;

/** Who is signed in. */
public interface Viewers {

    /**
     * The person of this request.
     *
     * @throws org.springframework.security.core.AuthenticationException when nobody is signed in (answered as 401)
     */
    Viewer current();

    /**
     * A person as they would be seen after signing in.
     *
     * @param channel "电脑", "手机" or "接口"
     * @throws org.springframework.security.core.AuthenticationException when the person has no open account
     */
    Viewer of(long officerId, String channel);
}
