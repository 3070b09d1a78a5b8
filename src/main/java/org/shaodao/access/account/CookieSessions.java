package org.shaodao.access.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.shaodao.access.Channel;
import org.shaodao.access.Sessions;
import org.shaodao.access.SignedIn;
import org.shaodao.access.SignedIn.Door;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Sessions known by the cookie SHAODAO_SESSION, kept in the database. */
@Component
class CookieSessions implements Sessions {

    private static final int LONGEST_DEVICE = 300;

    private final ChangeSessionIdAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;
    private final KeptSessions kept;
    private final SessionBook book;
    private final ApplicationEventPublisher events;

    CookieSessions(
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            KeptSessions kept,
            SessionBook book,
            ApplicationEventPublisher events) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.kept = kept;
        this.book = book;
        this.events = events;
    }

    @Override
    public void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        if (person.door() != Door.DEMO) {
            book.makeRoom(person.officerId());
        }
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        newId.onAuthentication(authentication, request, response);
        new CsrfAuthenticationStrategy(tokens).onAuthentication(authentication, request, response);
        ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession().setAttribute(SessionBook.FROM, from(person, request));
    }

    private static SessionBook.From from(SignedIn person, HttpServletRequest request) {
        var device = request.getHeader("User-Agent");
        return new SessionBook.From(
                Channel.of(request).label(),
                person.door().label(),
                request.getRemoteAddr(),
                device == null ? "" : device.substring(0, Math.min(device.length(), LONGEST_DEVICE)));
    }

    @Override
    public void end(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        signOut.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        tokens.saveToken(null, request, response);
        if (session != null) {
            events.publishEvent(new Ended(session.getId()));
        }
    }

    @Override
    public boolean isOpen(String sessionId) {
        return kept.findById(sessionId) != null;
    }
}
