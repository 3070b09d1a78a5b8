package org.shaodao.access;

import jakarta.servlet.http.HttpServletRequest;
import org.shaodao.agency.AgencyDirectory;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Looks the person of the session up, once per request: one statement for the roles, the rest from memory. */
@Component
class SessionViewers implements Viewers {

    private static final String SEEN = SessionViewers.class.getName();

    private final Accounts accounts;
    private final AgencyDirectory agencies;

    SessionViewers(Accounts accounts, AgencyDirectory agencies) {
        this.accounts = accounts;
        this.agencies = agencies;
    }

    @Override
    public Viewer current() {
        var signedIn = signedIn();
        var request = request();
        if (request == null) {
            return of(signedIn.officerId(), Channel.API.label());
        }
        if (request.getAttribute(SEEN) instanceof Viewer seen && seen.officerId() == signedIn.officerId()) {
            return seen;
        }
        var viewer = of(signedIn.officerId(), Channel.of(request).label());
        request.setAttribute(SEEN, viewer);
        return viewer;
    }

    @Override
    public Viewer of(long officerId, String channel) {
        var account = accounts.findByOfficerIdAndClosedFalse(officerId).orElseThrow(SessionViewers::nobody);
        var officer = agencies.officer(officerId).orElseThrow(SessionViewers::nobody);
        var agency = agencies.get(officer.agencyId());
        return new Viewer(
                officer.id(),
                officer.name(),
                officer.post(),
                agency.id(),
                agency.name(),
                agency.kind(),
                agency.regionCode(),
                agency.regionPath(),
                agency.territorial(),
                account.roles(),
                channel);
    }

    private static SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw nobody();
    }

    private static HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    private static AuthenticationCredentialsNotFoundException nobody() {
        return new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
