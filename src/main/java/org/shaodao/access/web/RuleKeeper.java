package org.shaodao.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shaodao.access.Needs.Rules;
import org.shaodao.access.Permissions;
import org.shaodao.access.Reach;
import org.shaodao.access.Viewers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks the roles of every operation before anything of the request is read; an operation without a rule is no one's. */
@Component
class RuleKeeper implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "org.shaodao.";

    private final Viewers viewers;
    private final Permissions permissions;

    /** The web is set up before the services are there. */
    RuleKeeper(@Lazy Viewers viewers, @Lazy Permissions permissions) {
        this.viewers = viewers;
        this.permissions = permissions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    /** The end of a stream comes by once more as an asynchronous dispatch; it was asked when it began. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod operation
                && operation.getBeanType().getName().startsWith(OURS)) {
            ask(operation);
        }
        return true;
    }

    private void ask(HandlerMethod operation) {
        var action = Rules.of(operation.getMethod())
                .orElseThrow(() -> new IllegalStateException("no rule says who may call " + operation));
        if (action.reach() != Reach.OPEN) {
            permissions.require(viewers.current(), action);
        }
    }
}
