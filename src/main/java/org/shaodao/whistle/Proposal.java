package org.shaodao.whistle;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * A department proposed for a whistle, with the reason.
 *
 * @param role LEAD 主办 or ASSIST 协办
 * @param why one sentence that a secretary understands
 * @param rule the row of the dispatch table that fired, or {@code null} when a person or a precedent named it
 * @param precedent the ruling it follows, or {@code null}
 */
public record Proposal(
        String agencyId,
        String agencyName,
        String role,
        String why,
        @Nullable FiredRow rule,
        @Nullable FollowedPrecedent precedent) {

    public static final String LEAD = "LEAD";
    public static final String ASSIST = "ASSIST";

    /** @param row counted from 1 */
    public record FiredRow(String table, int row) {}

    public record FollowedPrecedent(long id, Instant at, String clause) {}

    public boolean leads() {
        return LEAD.equals(role);
    }
}
