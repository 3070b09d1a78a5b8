package org.shaodao.audit;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals events after their commit, in one order, one node at a time. The writers of events wait for nobody: two of them
 * never meet at the end of the chain. An event is therefore without a seal for about a second.
 */
@Component
class AuditSealer {

    private static final int AT_ONCE = 500;

    /**
     * Ids are given before the commit, so a lower one may appear after a higher one. No transaction is open while so many
     * others begin; what appears below that later was put there behind the application's back, and the check says so.
     */
    static final long STILL_OPEN = 20_000;

    /** So far below the newest seal the look of every second goes: transactions that overlap end in any order. */
    private static final long OVERLAPPING = 500;

    private final EntityManager entities;
    private final AuditSeals seals;
    private final AuditLines lines;
    private final TransactionTemplate transaction;
    private final Digester digester;
    private final RecordMark mark;

    AuditSealer(
            EntityManager entities,
            AuditSeals seals,
            AuditLines lines,
            TransactionTemplate transaction,
            RecordMark mark,
            @Value("${shaodao.audit.digest:SHA-256}") String digest) {
        this.entities = entities;
        this.seals = seals;
        this.lines = lines;
        this.transaction = transaction;
        this.mark = mark;
        this.digester = Digester.of(digest);
    }

    /**
     * Seals all that is committed.
     *
     * @return how many events
     */
    int seal() {
        return sealAbove(STILL_OPEN);
    }

    /** Seals what was committed lately: a fortieth of the work. What ended much later than others began is left over. */
    void sealFresh() {
        sealAbove(OVERLAPPING);
    }

    private int sealAbove(long below) {
        int all = 0;
        for (int sealed = AT_ONCE; sealed == AT_ONCE; all += sealed) {
            sealed = transaction.execute(status -> some(below));
        }
        return all;
    }

    private int some(long below) {
        var chain = seals.held();
        var fresh = seals.unsealed(Math.max(0, chain.reachedId() - below), Long.MAX_VALUE, Limit.of(AT_ONCE));
        var own = own(fresh);
        fresh.forEach(line -> entities.persist(chain.append(line, digester, own.contains(line) ? mark : null)));
        return fresh.size();
    }

    /** Those that the application wrote: they bear its mark, and it is not the mark of another one, copied. */
    private Set<AuditLine> own(List<AuditLine> fresh) {
        if (fresh.isEmpty()) {
            return Set.of();
        }
        var copied = lines.copied(fresh.stream().map(AuditLine::at).distinct().toList());
        var seen = new HashSet<String>();
        return fresh.stream()
                .filter(line -> line.bears(mark))
                .filter(line ->
                        !copied.contains(line.mark()) || seen.add(line.mark()) && !seals.has(line.at(), line.mark()))
                .collect(Collectors.toSet());
    }

    /** The highest id of an event now, to know whether there is anything to do. */
    long newest() {
        return lines.newest();
    }
}
