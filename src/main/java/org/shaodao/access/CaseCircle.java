package org.shaodao.access;

import java.util.Set;

/**
 * Who may read one case, read once and asked for many people: the same rule as {@link ScopeFilter}, the other way round.
 *
 * @param regionPath where the case lies
 * @param agencies brought into it
 * @param officers brought into it
 */
public record CaseCircle(String regionPath, Set<String> agencies, Set<Long> officers) {

    public boolean includes(Viewer viewer) {
        var filter = ScopeFilter.of(viewer);
        if (filter.nothing()) {
            return false;
        }
        return filter.regionCode() != null && regionPath.startsWith(viewer.regionPath())
                || agencies.contains(filter.agencyId())
                || officers.contains(filter.officerId());
    }
}
