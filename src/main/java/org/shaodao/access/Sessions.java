package org.shaodao.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Begins and ends sessions. Whoever calls it has proved who the person is. Every node knows every session. */
public interface Sessions {

    /**
     * Begins a session: the session's id and the CSRF token of before are worthless from here. Whoever has too many ends
     * the oldest; in the demonstration many enter as the same person.
     */
    void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response);

    /** Ends the session, if there is one. */
    void end(HttpServletRequest request, HttpServletResponse response);

    /** Whether a session goes on. */
    boolean isOpen(String sessionId);

    /** A session has ended on this node. */
    record Ended(String sessionId) {}
}
