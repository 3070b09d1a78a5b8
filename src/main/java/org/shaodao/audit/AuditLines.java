package org.shaodao.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    List<AuditLine> findByIdIn(Collection<Long> ids);

    @Query("select coalesce(max(l.id), 0) from AuditLine l")
    long newest();
}
