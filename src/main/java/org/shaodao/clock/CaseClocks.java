package org.shaodao.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The clocks of all cases, each with its ledger. */
interface CaseClocks extends Repository<CaseClock, Long> {

    CaseClock save(CaseClock clock);

    @Query("select c from CaseClock c left join fetch c.ledger where c.id = ?1")
    Optional<CaseClock> withLedger(long id);

    /** Locks the row until the end of the transaction. */
    @Query(value = "select id from case_clock where id = ?1 for update", nativeQuery = true)
    Optional<Long> hold(long id);

    @Query("select c from CaseClock c left join fetch c.ledger where c.id in ?1")
    List<CaseClock> withLedger(Collection<Long> ids);

    @Query("select c from CaseClock c left join fetch c.ledger where c.caseNumber = ?1")
    List<CaseClock> ofCase(String caseNumber);

    @Unflushed
    @Query("select c from CaseClock c left join fetch c.ledger where c.scope = ?1")
    List<CaseClock> inScope(String scope);

    @Query("select c from CaseClock c left join fetch c.ledger"
            + " where c.agencyId = ?1 and c.stage = org.shaodao.clock.CaseClock$Stage.OPEN")
    List<CaseClock> openOf(String agencyId);

    @Query("select c.id from CaseClock c where c.stage = org.shaodao.clock.CaseClock$Stage.OPEN and c.id > ?1"
            + " and c.dueAt >= ?2 and mod(floor(c.id / 1000), ?3) = ?4 order by c.id")
    List<Long> openAfter(long id, Instant dueFrom, int lanes, int lane, Limit limit);

    default List<Long> openIn(Recalculation.Lane lane, Limit limit) {
        return openAfter(lane.afterId(), lane.dueFrom(), lane.of(), lane.number(), limit);
    }

    /** Open clocks of the same running diagrams as others, without those. */
    @Unflushed
    @Query("select c from CaseClock c left join fetch c.ledger where c.scope in ?1 and c.id not in ?2"
            + " and c.stage = org.shaodao.clock.CaseClock$Stage.OPEN")
    List<CaseClock> openBeside(Collection<String> scopes, Collection<Long> ids);

    /** A line into the ledger of each of these clocks: another calendar moved it. */
    @Modifying
    @Query("insert into LedgerLine (clock, kind, effectiveAt, reasonText, recordedAt)"
            + " select c, org.shaodao.clock.Entry$Kind.RECKON, ?3, ?2, ?3 from CaseClock c where c.id in ?1")
    void writeReckoned(Collection<Long> ids, String why, Instant now);

    @Query("select count(c) from CaseClock c"
            + " where c.stage = org.shaodao.clock.CaseClock$Stage.OPEN and c.dueAt >= ?1")
    long openDueFrom(Instant dueFrom);
}
