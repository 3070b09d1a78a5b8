package org.shaodao.whistle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.shaodao.access.CaseScope;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.audit.AuditTrail;
import org.shaodao.clock.ClockRequests;
import org.shaodao.clock.ClockRequests.Ask;
import org.shaodao.clock.ClockRequests.Decision;
import org.shaodao.clock.ClockRequests.Kind;
import org.shaodao.clock.ClockRequests.RequestView;
import org.shaodao.clock.Clocks;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.clock.Clocks.Explanation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may ask for a pause or more time, and who may grant it: the agency that owns the clock asks; the street of the
 * place, or the community that blew, decides. Nobody decides what their own agency asked for.
 */
@Service
public class CaseClockDesk {

    private final Clocks clocks;
    private final ClockRequests requests;
    private final Whistles whistles;
    private final CaseScope scope;
    private final IdentityVault identities;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;

    CaseClockDesk(
            Clocks clocks,
            ClockRequests requests,
            Whistles whistles,
            CaseScope scope,
            IdentityVault identities,
            AgencyDirectory agencies,
            AuditTrail audit) {
        this.identities = identities;
        this.clocks = clocks;
        this.requests = requests;
        this.whistles = whistles;
        this.scope = scope;
        this.agencies = agencies;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<ClockView> ofCase(String number) {
        return clocks.ofCase(number);
    }

    public String agencyName(ClockView clock) {
        return clock.agencyId() == null
                ? null
                : agencies.find(clock.agencyId()).map(agency -> agency.name()).orElse(null);
    }

    public String officerName(ClockView clock) {
        return clock.officerId() == null
                ? null
                : agencies.officer(clock.officerId())
                        .map(officer -> officer.name())
                        .orElse(null);
    }

    @Transactional(readOnly = true)
    public Explanation explain(Viewer viewer, long clockId) {
        readable(viewer, clockId);
        return clocks.explain(clockId);
    }

    @Transactional(readOnly = true)
    public List<RequestView> requests(String number) {
        return requests.ofCase(number);
    }

    @Transactional
    public RequestView ask(
            Viewer viewer, long clockId, Kind kind, String reason, String note, Instant until, Integer days) {
        var clock = readable(viewer, clockId);
        if (!viewer.agencyId().equals(clock.agencyId())) {
            throw scope.refuse(viewer, clock.caseNumber(), "申请挂起或延期");
        }
        keepOut(viewer, clock.caseNumber(), note);
        var asked = requests.ask(
                new Ask(clockId, kind, reason, note, null, until, days, viewer.officerId(), viewer.name()));
        record(viewer, asked, kind == Kind.SUSPEND ? "申请挂起" : "申请延期");
        return asked;
    }

    @Transactional
    public RequestView decide(Viewer viewer, long requestId, boolean approve, String note) {
        var request = requests.find(requestId).orElseThrow(() -> new NoSuchElementException("没有这个申请"));
        scope.requireRead(viewer, request.caseNumber());
        var owner = clocks.find(request.clockId()).map(ClockView::agencyId).orElse(null);
        if (!mayDecide(viewer, whistles.get(request.caseNumber()))
                || viewer.agencyId().equals(owner)) {
            throw scope.refuse(viewer, request.caseNumber(), "批复挂起或延期");
        }
        keepOut(viewer, request.caseNumber(), note);
        var decided = requests.decide(requestId, new Decision(approve, note, viewer.officerId(), viewer.name()));
        record(viewer, decided, approve ? "批准" + word(decided.kind()) : "不批准" + word(decided.kind()));
        return decided;
    }

    @Transactional
    public ClockView resume(Viewer viewer, long clockId) {
        var clock = readable(viewer, clockId);
        var whistle = whistles.get(clock.caseNumber());
        if (!viewer.agencyId().equals(clock.agencyId()) && !mayDecide(viewer, whistle)) {
            throw scope.refuse(viewer, clock.caseNumber(), "恢复计时");
        }
        var resumed = clocks.resume(clockId, viewer.name());
        audit.record(
                "CLOCK_RESUMED",
                clock.caseNumber(),
                viewer.actor(),
                "恢复计时：" + clock.name(),
                Map.of("时限", clock.name()));
        return resumed;
    }

    private void keepOut(Viewer viewer, String caseNumber, String note) {
        if (note != null) {
            identities.keepOutOf(viewer, caseNumber, Map.of("note", note));
        }
    }

    private ClockView readable(Viewer viewer, long clockId) {
        var clock = clocks.find(clockId).orElseThrow(() -> new NoSuchElementException("没有这个时限"));
        scope.requireRead(viewer, clock.caseNumber());
        return clock;
    }

    private boolean mayDecide(Viewer viewer, Whistle whistle) {
        var street =
                "CENTRE".equals(viewer.agencyKind()) && whistle.regionPath().startsWith(viewer.regionPath());
        return street || agencies.standsFor(viewer.agencyId(), whistle.blowerAgency());
    }

    private static String word(Kind kind) {
        return kind == Kind.SUSPEND ? "挂起" : "延期";
    }

    private void record(Viewer viewer, RequestView request, String what) {
        var details = new LinkedHashMap<String, Object>();
        details.put("时限", request.clockName());
        if (request.reasonName() != null) {
            details.put("原因", request.reasonName());
        }
        if (request.note() != null) {
            details.put("说明", request.note());
        }
        if (request.until() != null) {
            details.put("到", request.until().toString());
        }
        if (request.days() != null) {
            details.put("工作日", request.days());
        }
        audit.record("CLOCK_REQUEST", request.caseNumber(), viewer.actor(), what + "：" + request.clockName(), details);
    }
}
