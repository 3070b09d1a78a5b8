package org.shaodao.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests in and carries out what was granted. */
@Service
@Transactional
class RequestDesk implements ClockRequests {

    private final RequestTray tray;
    private final CaseClocks clocks;
    private final Clocks tower;
    private final PolicyBook policies;
    private final Reckoner reckoner;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RequestDesk(
            RequestTray tray,
            CaseClocks clocks,
            Clocks tower,
            PolicyBook policies,
            Reckoner reckoner,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tray = tray;
        this.clocks = clocks;
        this.tower = tower;
        this.policies = policies;
        this.reckoner = reckoner;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public RequestView ask(Ask ask) {
        clocks.hold(ask.clockId());
        var one = clocks.withLedger(ask.clockId())
                .orElseThrow(() -> new NoSuchElementException("no clock with id " + ask.clockId()));
        check(ask, reckoner.reckon(one));
        if (tray.existsByClockIdAndKindAndState(ask.clockId(), ask.kind(), State.OPEN)) {
            throw new ClockRefused("request-already-open", "已有一个同样的申请在等答复，不用再提。", null);
        }
        return tell(tray.save(new ClockRequest(ask, one.caseNumber(), now())), one);
    }

    @Override
    public RequestView decide(long requestId, Decision decision) {
        var request = tray.findById(requestId)
                .orElseThrow(() -> new NoSuchElementException("no clock request with id " + requestId));
        request.decide(decision, now());
        if (decision.approve()) {
            grant(request, decision.officerName());
        }
        return tell(request, clocks.withLedger(request.clockId()).orElseThrow());
    }

    @Override
    @Transactional(readOnly = true)
    public List<RequestView> ofCase(String caseNumber) {
        var requests = tray.findByCaseNumberOrderByIdDesc(caseNumber);
        Map<Long, CaseClock> byId = requests.isEmpty()
                ? Map.of()
                : clocks.ofCase(caseNumber).stream().collect(Collectors.toMap(CaseClock::id, one -> one));
        return requests.stream()
                .map(request -> view(request, byId.get(request.clockId())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RequestView> find(long requestId) {
        return tray.findById(requestId)
                .map(request ->
                        view(request, clocks.withLedger(request.clockId()).orElseThrow()));
    }

    private void check(Ask ask, Reckoning reckoning) {
        var now = now();
        if (ask.kind() == Kind.SUSPEND) {
            var from = ask.from() == null ? now : Moments.rounded(ask.from());
            ClockRules.maySuspend(reckoning, policies.reason(ask.reason()), from, ask.until(), now);
        } else {
            if (ask.note() == null || ask.note().isBlank()) {
                throw new ClockRefused("extension-without-reason", "请写明为什么要延期。", "note");
            }
            ClockRules.mayExtend(reckoning, ask.days() == null ? 0 : ask.days(), now);
        }
    }

    private void grant(ClockRequest request, String approvedBy) {
        if (request.kind() == Kind.SUSPEND) {
            tower.suspend(request.clockId(), request.reason(), request.beginsAt(now()), request.untilAt(), approvedBy);
        } else {
            tower.extend(request.clockId(), request.days(), request.note(), approvedBy);
        }
    }

    private RequestView tell(ClockRequest request, CaseClock one) {
        var view = view(request, one);
        events.publishEvent(new ClockRequestChanged(view));
        return view;
    }

    private RequestView view(ClockRequest request, CaseClock one) {
        var reason = policies.suspensionReasons().stream()
                .filter(listed -> listed.code().equals(request.reason()))
                .map(ClockPolicies.SuspensionReason::name)
                .findFirst()
                .orElse(request.reason());
        return request.view(policies.get(one.policyId()).name(), reason);
    }

    private Instant now() {
        return Moments.rounded(clock.instant());
    }
}
