package org.shaodao.clock;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The clocks of running diagrams as a transaction knows them: one move asks for the same ones a dozen times, and reads
 * them once. What is changed or started is changed here too, being the same objects.
 */
@Component
class ClockShelf {

    private final CaseClocks clocks;
    private final ReachedRungs rungs;
    private final EntityManager entities;

    ClockShelf(CaseClocks clocks, ReachedRungs rungs, EntityManager entities) {
        this.clocks = clocks;
        this.rungs = rungs;
        this.entities = entities;
    }

    ScopeClocks of(String scope) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read(scope);
        }
        var held = held();
        if (!stands(held.get(scope))) {
            held.put(scope, read(scope));
        }
        return held.get(scope);
    }

    /** Whether the persistence context still keeps them: whoever clears it wants them read again. */
    private boolean stands(ScopeClocks known) {
        return known != null && known.all().stream().allMatch(entities::contains);
    }

    private ScopeClocks read(String scope) {
        var all = clocks.inScope(scope);
        var ids = all.stream().map(CaseClock::id).toList();
        return new ScopeClocks(all, ids.isEmpty() ? List.of() : rungs.findByClockIdIn(ids));
    }

    private Map<String, ScopeClocks> held() {
        var bound = (Held) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Held();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(bound, this) {});
        }
        return bound.scopes;
    }

    private static final class Held extends ResourceHolderSupport {
        private final Map<String, ScopeClocks> scopes = new HashMap<>();
    }
}
