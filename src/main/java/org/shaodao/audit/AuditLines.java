package org.shaodao.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lines of the record: adding and reading are all there is. */
interface AuditLines extends Repository<AuditLine, Long> {

    AuditLine save(AuditLine line);

    List<AuditLine> findByCaseNumberAndIdLessThanOrderByIdDesc(String caseNumber, long beforeId, Limit limit);

    List<AuditLine> findByCaseNumberAndIdLessThanAndKindNotInOrderByIdDesc(
            String caseNumber, long beforeId, Collection<String> kinds, Limit limit);

    List<AuditLine> findByAtGreaterThanEqualAndKindOrderByAtAscIdAsc(Instant since, String kind, Limit limit);

    List<AuditTrail.Mark> findByIdGreaterThanOrderByIdAsc(long afterId, Limit limit);

    /** Marks that more than one event of these moments bears: all but one of them were copied. */
    @Query("select l.mark from AuditLine l where l.at in :moments group by l.at, l.mark having count(*) > 1")
    Set<String> copied(Collection<Instant> moments);

    List<AuditLine> findByIdIn(Collection<Long> ids);

    @Query("select coalesce(max(l.id), 0) from AuditLine l")
    long newest();
}
