package org.shaodao.access;

import java.util.Set;
import org.shaodao.audit.AuditTrail.Actor;

/**
 * The person who is signed in, as every service sees them.
 *
 * @param regionPath path of the agency's region; for a territorial agency its whole subtree is in scope
 * @param territorial whether the agency sees the cases of its whole region (community, street centre, 平安办)
 * @param channel "电脑", "手机" or "接口"
 */
public record Viewer(
        long officerId,
        String name,
        String post,
        String agencyId,
        String agencyName,
        String agencyKind,
        String regionCode,
        String regionPath,
        boolean territorial,
        Set<Role> roles,
        String channel) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public Actor actor() {
        return new Actor(officerId, name, agencyId, agencyName, channel);
    }
}
