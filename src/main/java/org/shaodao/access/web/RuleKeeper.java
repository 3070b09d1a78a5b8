package org.shaodao.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import org.shaodao.access.Action;
import org.shaodao.access.Needs.Rules;
import org.shaodao.access.NotAdmitted;
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
    private static final Set<Action> FREE_OF_DUES = EnumSet.of(Action.LOOK_ROUND, Action.OWN_ACCOUNT);

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
            ask(operation, isRead(request));
        }
        return true;
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private void ask(HandlerMethod operation, boolean reads) {
        var action = Rules.of(operation.getMethod())
                .orElseThrow(() -> new IllegalStateException("no rule says who may call " + operation));
        if (action.reach() != Reach.OPEN) {
            permissions.require(viewers.current(), action);
            admit(action, reads);
        }
    }

    /**
     * What is due comes first: until then one looks round and keeps one's own account. And a program does what its token
     * is for.
     */
    private void admit(Action action, boolean reads) {
        if (!FREE_OF_DUES.contains(action)) {
            NotAdmitted.whileDue(viewers.due());
        }
        var scope = viewers.signedIn().scope();
        if (scope != null && !scope.allows(action, reads)) {
            throw new NotAdmitted("token-scope", "这个令牌是“" + scope.label() + "”，不能" + action.label() + "。请本人登录办理。");
        }
    }
}
