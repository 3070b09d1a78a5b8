package org.shaodao.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes and reads the record. Nothing can be changed or removed.
 *
 * <p>Nothing is cut off silently: details of any length are kept (what does not fit the column stands in a table beside
 * it), and a summary above 1000 characters is shown shortened with "…" while the whole stands in the details under
 * {@code wholeSummary}.
 */
public interface AuditTrail {

    /** Writes an event of a case in the caller's transaction. */
    void record(String kind, String caseNumber, Actor actor, String summary, Map<String, ?> details);

    /** Writes an event that must stay even when the caller's transaction is rolled back: a refused access. */
    void recordApart(String kind, String caseNumber, Actor actor, String summary, Map<String, ?> details);

    /**
     * Writes events of many cases at once, in the caller's transaction; nobody is told of each. Details are short.
     *
     * @throws IllegalArgumentException when the details of one do not fit a column
     */
    void recordAll(String kind, Actor actor, List<OfCase> events);

    /** Something that happened to a case together with much else. */
    record OfCase(String caseNumber, String summary, Map<String, ?> details) {}

    /** Events of a case, newest first, below {@code beforeId} (0 for the newest). */
    List<AuditEntry> ofCase(String caseNumber, long beforeId, int limit);

    /** The same without events of some kinds, which are left out before they are counted. */
    List<AuditEntry> ofCaseWithout(Collection<String> kinds, String caseNumber, long beforeId, int limit);

    /** Events of a kind that happened at {@code since} or later, oldest first. */
    List<AuditEntry> ofKindSince(String kind, Instant since, int limit);

    /**
     * Marks of events above {@code afterId}, oldest first, for those who follow the record. Ids are given before the
     * commit: a lower id may appear after a higher one, so a follower reads a short way back again.
     */
    List<Mark> marksAfter(long afterId, int limit);

    /** The highest id that can be seen now; 0 when nothing has happened yet. */
    long newest();

    /** That something of a kind happened in a case; the case may be {@code null}. */
    record Mark(long id, String kind, String caseNumber) {}

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
