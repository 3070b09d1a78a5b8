package org.shaodao.audit;

import java.util.List;
import java.util.Map;

/** Writes and reads the record. Nothing can be changed or removed. */
public interface AuditTrail {

    /** Writes an event of a case in the caller's transaction. */
    void record(String kind, String caseNumber, Actor actor, String summary, Map<String, ?> details);

    /** Writes an event that must stay even when the caller's transaction is rolled back: a refused access. */
    void recordApart(String kind, String caseNumber, Actor actor, String summary, Map<String, ?> details);

    /** Events of a case, newest first, below {@code beforeId} (0 for the newest). */
    List<AuditEntry> ofCase(String caseNumber, long beforeId, int limit);

    /**
     * Who did it.
     *
     * @param officerId {@code null} for the system
     * @param channel "电脑", "手机", "接口" or "系统"
     */
    record Actor(Long officerId, String officerName, String agencyId, String agencyName, String channel) {

        public static final Actor SYSTEM = new Actor(null, "系统", null, null, "系统");
    }
}
