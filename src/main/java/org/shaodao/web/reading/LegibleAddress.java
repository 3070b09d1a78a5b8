package org.shaodao.web.reading;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address with a parameter that cannot be read (a lone percent sign, say). The container would leave it out and
 * go on: whoever asks for a later page would be given the first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LegibleAddress extends OncePerRequestFilter {

    /** Set by Tomcat when it has left a parameter out. */
    private static final String LEFT_OUT = "org.apache.catalina.parameter_parse_failed";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getQueryString() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var multipart =
                request.getContentType() != null && request.getContentType().startsWith("multipart/");
        if (!multipart) {
            request.getParameterMap();
        }
        if (request.getAttribute(LEFT_OUT) == null) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
