package org.shaodao.access.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A request reads its session once. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionReading extends OncePerRequestFilter {

    private final KeptSessions sessions;

    SessionReading(KeptSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.remember();
        try {
            chain.doFilter(request, response);
        } finally {
            sessions.forget();
        }
    }
}
