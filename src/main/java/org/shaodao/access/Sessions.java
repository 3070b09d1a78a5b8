package org.shaodao.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Begins and ends sessions. Whoever calls it has proved who the person is. */
public interface Sessions {

    /** Begins a session: the session's id and the CSRF token of before are worthless from here. */
    void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response);

    /** Ends the session, if there is one. */
    void end(HttpServletRequest request, HttpServletResponse response);
}
