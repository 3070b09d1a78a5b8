package org.shaodao.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** All policies, read once and kept until a revision is added. */
@Component
class PolicyBook implements ClockPolicies {

    private final PolicyShelf shelf;
    private volatile Pages pages;

    PolicyBook(PolicyShelf shelf) {
        this.shelf = shelf;
    }

    /** The revision a clock started with. */
    ClockPolicy get(long id) {
        var policy = pages().byId().get(id);
        if (policy == null) {
            reopen();
            policy = pages().byId().get(id);
        }
        return policy;
    }

    Optional<ClockPolicy> newest(String policy, String tier) {
        return pages().byId().values().stream()
                .filter(rule -> rule.policy().equals(policy) && rule.tier().equals(tier))
                .max(Comparator.comparingInt(ClockPolicy::revision));
    }

    /** @throws NoSuchPolicy when none is in force for the tier */
    ClockPolicy require(String policy, String tier, Instant at) {
        return find(policy, tier, at).orElseThrow(() -> new NoSuchPolicy(policy, tier));
    }

    SuspensionReason reason(String code) {
        return suspensionReasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ClockRefused("suspension-reason-unlisted", "挂起只能用清单里的理由，请从清单里选一个。", "reason"));
    }

    @Override
    public List<PolicyName> names() {
        var names = new LinkedHashMap<String, PolicyName>();
        pages().byId().values().stream()
                .sorted(Comparator.comparingLong(ClockPolicy::id))
                .forEach(rule -> names.put(rule.policy(), new PolicyName(rule.policy(), rule.name())));
        return List.copyOf(names.values());
    }

    @Override
    public Optional<PolicyView> inForce(String policy, String tier, Instant at) {
        return find(policy, tier, at).map(ClockPolicy::view);
    }

    @Override
    public List<SuspensionReason> suspensionReasons() {
        return pages().reasons();
    }

    /** The newest revision of a policy for any tier: what it is called and what starts it. */
    Optional<ClockPolicy> anyOf(String policy) {
        return pages().byId().values().stream()
                .filter(rule -> rule.policy().equals(policy))
                .max(Comparator.comparingLong(ClockPolicy::id));
    }

    /** Every ladder that a policy has, once. */
    List<List<Rung>> ladders() {
        return pages().byId().values().stream()
                .sorted(Comparator.comparingLong(ClockPolicy::id))
                .map(ClockPolicy::rungs)
                .distinct()
                .toList();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void written(PoliciesWritten written) {
        reopen();
    }

    /** Forgets what was read. */
    synchronized void reopen() {
        pages = null;
    }

    private Optional<ClockPolicy> find(String policy, String tier, Instant at) {
        var date = Wording.day(at);
        return pages().byId().values().stream()
                .filter(rule -> rule.policy().equals(policy))
                .filter(rule -> rule.holdsFor(tier) && !rule.effectiveFrom().isAfter(date))
                .filter(rule -> !pages().withdrawn().contains(rule.id()))
                .max(Comparator.comparing(ClockPolicy::effectiveFrom).thenComparingInt(ClockPolicy::revision));
    }

    private Pages pages() {
        var open = pages;
        return open == null ? read() : open;
    }

    /** Alone, so that a reading begun before a revision was added is not kept after it. */
    private synchronized Pages read() {
        if (pages == null) {
            var byId = shelf.all().stream().collect(Collectors.toMap(ClockPolicy::id, Function.identity()));
            pages = new Pages(byId, shelf.withdrawn(), shelf.reasons());
        }
        return pages;
    }

    private record Pages(Map<Long, ClockPolicy> byId, Set<Long> withdrawn, List<SuspensionReason> reasons) {}
}
