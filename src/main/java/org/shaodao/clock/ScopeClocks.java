package org.shaodao.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The clocks of one running diagram, of every round, and the rungs they have reached. */
final class ScopeClocks {

    private final List<CaseClock> all;
    private final List<ReachedRung> reached;

    ScopeClocks(List<CaseClock> all, List<ReachedRung> reached) {
        this.all = new ArrayList<>(all);
        this.reached = new ArrayList<>(reached);
    }

    void add(CaseClock started) {
        all.add(started);
    }

    void add(ReachedRung rung) {
        reached.add(rung);
    }

    List<CaseClock> all() {
        return all;
    }

    List<CaseClock> open() {
        return all.stream().filter(CaseClock::open).toList();
    }

    /** The newest round of a policy. */
    Optional<CaseClock> newest(String policy) {
        return all.stream().filter(one -> one.policy().equals(policy)).max(Comparator.comparingInt(CaseClock::round));
    }

    /** By clock. */
    Map<Long, List<ReachedRung>> reached() {
        return reached.stream().collect(Collectors.groupingBy(ReachedRung::clockId));
    }
}
