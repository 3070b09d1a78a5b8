package org.shaodao.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.shaodao.engine.Ladders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 钟楼: keeps the clocks of all cases. Every change is a line in a ledger; then the ledger is replayed, the change is
 * told, rungs that are due are fired and the engine is asked to set the ladder anew. Rungs that were due before a change
 * are fired before it, so that no late timer is ever overtaken.
 */
@Service
@Transactional
class ClockTower implements Clocks {

    private final CaseClocks clocks;
    private final ClockShelf shelf;
    private final PolicyBook policies;
    private final Reckoner reckoner;
    private final ClockFace face;
    private final Escalation escalation;
    private final Ladders ladders;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ClockTower(
            CaseClocks clocks,
            ClockShelf shelf,
            PolicyBook policies,
            Reckoner reckoner,
            ClockFace face,
            Escalation escalation,
            Ladders ladders,
            Clock clock,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.shelf = shelf;
        this.policies = policies;
        this.reckoner = reckoner;
        this.face = face;
        this.escalation = escalation;
        this.ladders = ladders;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public ClockView start(ClockStart start) {
        var from = Moments.rounded(start.from());
        var policy = policies.require(start.policy(), start.tier(), from);
        var scope = shelf.of(start.scope());
        var known = scope.newest(start.policy());
        if (known.filter(CaseClock::open).isPresent()) {
            return face.of(known.get(), scope.reached());
        }
        if (known.isPresent() && !policy.anew()) {
            return reopen(known.get());
        }
        var round = known.map(CaseClock::round).orElse(0) + 1;
        var started = new CaseClock(start, policy, round, from, now());
        started.settle(reckoner.reckon(started));
        scope.add(clocks.save(started));
        return tell(started, "STARTED");
    }

    @Override
    public void stop(String scope, String policy) {
        shelf.of(scope).newest(policy).filter(CaseClock::open).ifPresent(one -> {
            escalation.fire(scope);
            one.stop(now());
            tell(one, "STOPPED");
        });
    }

    @Override
    public void cancel(String scope, String policy) {
        cancel(
                scope,
                shelf.of(scope).newest(policy).filter(CaseClock::open).stream().toList());
    }

    @Override
    public void cancelAll(String scope) {
        cancel(scope, shelf.of(scope).open());
    }

    @Override
    public ClockView suspend(long clockId, String reason, Instant plannedEnd, String approvedBy) {
        return suspend(clockId, reason, null, plannedEnd, approvedBy);
    }

    @Override
    public ClockView suspend(long clockId, String reason, Instant from, Instant plannedEnd, String approvedBy) {
        var one = require(clockId);
        var now = now();
        var begin = from == null ? now : Moments.rounded(from);
        var end = plannedEnd == null ? null : Moments.rounded(plannedEnd);
        var why = policies.reason(reason);
        ClockRules.maySuspend(reckoner.reckon(one), why, begin, end, now);
        escalation.fire(one.scope());
        one.suspend(begin, end, why, approvedBy, now);
        return tell(one, "SUSPENDED");
    }

    @Override
    public ClockView resume(long clockId, String by) {
        var one = require(clockId);
        ClockRules.mayResume(reckoner.reckon(one), now());
        one.resume(by, now());
        return tell(one, "RESUMED");
    }

    @Override
    public ClockView extend(long clockId, int amount, String reason, String approvedBy) {
        var one = require(clockId);
        ClockRules.mayExtend(reckoner.reckon(one), amount, now());
        escalation.fire(one.scope());
        one.extend(amount, reason, approvedBy, now());
        return tell(one, "EXTENDED");
    }

    @Override
    public void handOver(String scope, String agencyId, Long officerId, String by) {
        var known = shelf.of(scope);
        var open = known.open();
        open.forEach(one -> one.handOver(agencyId, officerId, by, now()));
        settle(open, known.reached(), "HANDED_OVER");
    }

    @Override
    public void takeOver(String fromAgency, String toAgency, String by) {
        var open = clocks.openOf(fromAgency);
        open.forEach(one -> one.handOver(toAgency, one.officerId(), by, now()));
        settle(open, face.reached(open), "HANDED_OVER");
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> ofCase(String caseNumber) {
        return face.of(clocks.ofCase(caseNumber)).stream()
                .sorted(Comparator.comparing((ClockView view) -> view.stoppedAt() != null)
                        .thenComparing(ClockView::dueAt))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> open(String scope) {
        var known = shelf.of(scope);
        return face.of(known.open(), known.reached());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ClockView> find(long clockId) {
        return clocks.withLedger(clockId).map(face::of);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> findAll(Collection<Long> clockIds) {
        return clockIds.isEmpty() ? List.of() : face.of(clocks.withLedger(clockIds));
    }

    @Override
    @Transactional(readOnly = true)
    public Instant dueIfStarted(String policy, String tier, String agencyId, Instant from) {
        return imagine(policy, tier, agencyId, from).dueAt();
    }

    @Override
    @Transactional(readOnly = true)
    public Explanation explain(long clockId) {
        return Explainer.explain(clockId, reckoner.reckon(require(clockId)), now());
    }

    @Override
    @Transactional(readOnly = true)
    public Explanation explainIfStarted(String policy, String tier, String agencyId, Instant from) {
        return Explainer.explain(0, imagine(policy, tier, agencyId, from), now());
    }

    private ClockView reopen(CaseClock one) {
        one.reopen(now());
        return tell(one, "REOPENED");
    }

    private void cancel(String scope, List<CaseClock> running) {
        running.forEach(one -> one.cancel(now()));
        settle(running, shelf.of(scope).reached(), "CANCELLED");
        if (!running.isEmpty()) {
            ladders.reschedule(scope);
        }
    }

    private ClockView tell(CaseClock one, String what) {
        var view = settle(List.of(one), shelf.of(one.scope()).reached(), what).get(0);
        escalation.fire(one.scope());
        ladders.reschedule(one.scope());
        return view;
    }

    private List<ClockView> settle(List<CaseClock> changed, Map<Long, List<ReachedRung>> reached, String what) {
        var reckoned = new LinkedHashMap<CaseClock, Reckoning>();
        changed.forEach(one -> reckoned.put(one, reckoner.reckon(one)));
        reckoned.forEach(CaseClock::settle);
        var views = face.of(reckoned, reached);
        if (!views.isEmpty()) {
            events.publishEvent(new ClocksChanged(views, what));
        }
        return views;
    }

    private Reckoning imagine(String policy, String tier, String agencyId, Instant from) {
        var start = Moments.rounded(from);
        return reckoner.imagine(policies.require(policy, tier, start), agencyId, start);
    }

    private CaseClock require(long clockId) {
        return clocks.withLedger(clockId).orElseThrow(() -> new NoSuchElementException("no clock with id " + clockId));
    }

    private Instant now() {
        return Moments.rounded(clock.instant());
    }
}
