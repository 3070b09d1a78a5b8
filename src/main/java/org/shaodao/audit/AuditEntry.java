package org.shaodao.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One event, as it is kept for ever.
 *
 * @param kind stable code, past participle: {@code WHISTLE_BLOWN}, {@code SIGNED}, {@code ACCESS_REFUSED}
 * @param caseNumber the case, or {@code null}
 * @param summary one Chinese sentence without any party's identity
 * @param details what changed, by name; never a party's identity
 * @param agencyId for which agency the person acted, or {@code null} for the system
 */
public record AuditEntry(
        long id,
        Instant at,
        String kind,
        String caseNumber,
        String summary,
        Map<String, Object> details,
        Long officerId,
        String officerName,
        String agencyId,
        String agencyName,
        String channel) {}
