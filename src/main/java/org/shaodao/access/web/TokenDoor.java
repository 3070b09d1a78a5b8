package org.shaodao.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.shaodao.access.account.PersonalTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in by the token of its person, for the one request: no session begins. A browser sends no such header by
 * itself, so such a request needs no CSRF token.
 */
class TokenDoor extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final PersonalTokens tokens;
    private final ProblemWriter problems;

    TokenDoor(PersonalTokens tokens, ProblemWriter problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    static boolean isForProgram(HttpServletRequest request) {
        var said = request.getHeader(HttpHeaders.AUTHORIZATION);
        return said != null && said.startsWith(BEARER);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isForProgram(request);
    }

    /** The same for each dispatch of the request, the end of an asynchronous answer too. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var holder = tokens.holder(request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(BEARER.length())
                .strip());
        if (holder.isEmpty()) {
            problems.write(response, Answer.TOKEN_UNKNOWN);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(holder.get(), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
