package org.shaodao.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Sessions of the servlet container, known by the cookie SHAODAO_SESSION. */
@Component
class CookieSessions implements Sessions {

    private final ChangeSessionIdAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;

    CookieSessions(SecurityContextRepository contexts, CsrfTokenRepository tokens) {
        this.contexts = contexts;
        this.tokens = tokens;
    }

    @Override
    public void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        newId.onAuthentication(authentication, request, response);
        new CsrfAuthenticationStrategy(tokens).onAuthentication(authentication, request, response);
        ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    @Override
    public void end(HttpServletRequest request, HttpServletResponse response) {
        signOut.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        tokens.saveToken(null, request, response);
    }
}
