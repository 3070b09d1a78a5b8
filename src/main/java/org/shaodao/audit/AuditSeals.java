package org.shaodao.audit;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The seals and where they end, to read; {@link AuditSealer} adds to them. */
interface AuditSeals extends Repository<AuditSeal, Long> {

    List<AuditSeal> findByNoGreaterThanOrderByNo(long no, Limit limit);

    Optional<AuditSeal> findByNo(long no);

    @Query("select c from AuditChain c where c.id = 1")
    AuditChain chain();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from AuditChain c where c.id = 1")
    AuditChain held();

    /** Whether an event with this mark is sealed, whatever its number is. */
    @Query(
            "select count(s) > 0 from AuditSeal s join AuditLine l on l.id = s.entryId where l.at = :at and l.mark = :mark")
    boolean has(Instant at, String mark);

    /** Committed events above an id that have no seal yet. */
    @Query("select l from AuditLine l where l.id > :above and l.id <= :upTo"
            + " and not exists (select 1 from AuditSeal s where s.entryId = l.id) order by l.id")
    List<AuditLine> unsealed(long above, long upTo, Limit limit);
}
