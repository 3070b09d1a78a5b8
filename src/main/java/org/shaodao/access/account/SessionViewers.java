package org.shaodao.access.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.shaodao.access.Channel;
import org.shaodao.access.Due;
import org.shaodao.access.SignedIn;
import org.shaodao.access.SignedIn.Door;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
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
    private final SignInPolicy policy;
    private final Clock clock;

    SessionViewers(Accounts accounts, AgencyDirectory agencies, SignInPolicy policy, Clock clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.policy = policy;
        this.clock = clock;
    }

    private record Seen(Viewer viewer, Set<Due> due) {}

    @Override
    public Viewer current() {
        return seen().viewer();
    }

    @Override
    public Set<Due> due() {
        return seen().due();
    }

    private Seen seen() {
        var signedIn = signedIn();
        var request = request();
        if (request == null) {
            return look(signedIn, Channel.API.label());
        }
        if (request.getAttribute(SEEN) instanceof Seen seen && seen.viewer().officerId() == signedIn.officerId()) {
            return seen;
        }
        var seen = look(signedIn, Channel.of(request).label());
        request.setAttribute(SEEN, seen);
        return seen;
    }

    private Seen look(SignedIn signedIn, String channel) {
        var account = open(signedIn.officerId());
        return new Seen(viewer(account, channel), due(signedIn.door(), account));
    }

    /** A program owes no new password, whose day comes for the person; what needs a second factor it does not open either. */
    private Set<Due> due(Door door, Account account) {
        return switch (door) {
            case PASSWORD -> account.due(clock.instant(), policy);
            case TOKEN -> account.lacksFactor(policy) ? Set.of(Due.SECOND_FACTOR) : Set.of();
            case SSO, DEMO -> Set.of();
        };
    }

    @Override
    public Viewer of(long officerId, String channel) {
        return viewer(open(officerId), channel);
    }

    private Account open(long officerId) {
        return accounts.findByOfficerIdAndClosedFalse(officerId).orElseThrow(SessionViewers::nobody);
    }

    private Viewer viewer(Account account, String channel) {
        var officer = agencies.officer(account.officerId()).orElseThrow(SessionViewers::nobody);
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

    @Override
    public SignedIn signedIn() {
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
