package org.shaodao.access;

import java.util.HashMap;
import java.util.Map;

/**
 * Which cases a person may read, as values for the conditions of a list. {@link #condition} is the whole rule in SQL;
 * a list with its own column for the region path may use the three values instead.
 *
 * @param regionPathPrefix cases whose region path begins so; {@code null} when the agency is not territorial
 * @param agencyId cases this agency was brought into; {@code null} when the person reads no cases at all
 * @param officerId cases this person was brought into; {@code null} when the person reads no cases at all
 */
public record ScopeFilter(String regionPathPrefix, String agencyId, Long officerId) {

    private static final ScopeFilter NOTHING = new ScopeFilter(null, null, null);

    public static ScopeFilter of(Viewer viewer) {
        if (!Action.CASE_READ.isOpenTo(viewer.roles())) {
            return NOTHING;
        }
        return new ScopeFilter(
                viewer.territorial() ? viewer.regionPath() : null, viewer.agencyId(), viewer.officerId());
    }

    /** Whether the person reads no case at all; the condition is then never true. */
    public boolean nothing() {
        return officerId == null;
    }

    /** Prefix as a pattern for {@code like}; {@code null} without a prefix. Paths hold digits and slashes only. */
    public String regionPattern() {
        return regionPathPrefix == null ? null : regionPathPrefix + "%";
    }

    /**
     * The rule as a condition in parentheses over a column with the case number, with the named parameters of
     * {@link #parameters}. Each branch reads an index of {@code case_scope} or {@code case_scope_member}.
     *
     * @param caseColumn qualified column, for example {@code w.number}; never text of a person
     */
    public String condition(String caseColumn) {
        if (nothing()) {
            return "(1 = 0)";
        }
        var member = "select m.case_number from case_scope_member m where ";
        var condition = caseColumn + " in (" + member + "m.agency_id = :scopeAgency)" + " or " + caseColumn + " in ("
                + member + "m.officer_id = :scopeOfficer)";
        return regionPathPrefix == null
                ? "(" + condition + ")"
                : "(" + caseColumn
                        + " in (select s.case_number from case_scope s where s.region_path like :scopeRegion)" + " or "
                        + condition + ")";
    }

    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (!nothing()) {
            parameters.put("scopeAgency", agencyId);
            parameters.put("scopeOfficer", officerId);
        }
        if (regionPathPrefix != null) {
            parameters.put("scopeRegion", regionPattern());
        }
        return parameters;
    }
}
