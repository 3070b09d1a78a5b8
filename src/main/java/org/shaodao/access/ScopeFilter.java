package org.shaodao.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * Which cases a person may read, as conditions of statements: those that lie in the region of a territorial agency, and
 * those that their agency or they themselves were brought into. Every case stands once with each of its readers in
 * {@code case_scope_member}.
 *
 * @param regionCode cases that lie in it; {@code null} when the agency is not territorial
 * @param agencyId cases this agency was brought into; {@code null} when the person reads no cases at all
 * @param officerId cases this person was brought into; {@code null} when the person reads no cases at all
 */
public record ScopeFilter(String regionCode, String agencyId, Long officerId) {

    private static final ScopeFilter NOTHING = new ScopeFilter(null, null, null);

    public static ScopeFilter of(Viewer viewer) {
        if (!Action.CASE_READ.isOpenTo(viewer.roles())) {
            return NOTHING;
        }
        return new ScopeFilter(
                viewer.territorial() ? viewer.regionCode() : null, viewer.agencyId(), viewer.officerId());
    }

    /** Whether the person reads no case at all; the condition is then never true. */
    public boolean nothing() {
        return officerId == null;
    }

    /**
     * The rule as a condition over a column with the case number, with the named parameters of {@link #parameters}: for
     * few cases that were found otherwise.
     *
     * @param caseColumn qualified column, for example {@code w.number}; never text of a person
     */
    public String condition(String caseColumn) {
        return nothing()
                ? "(1 = 0)"
                : "exists (select 1 from case_scope_member m where m.case_number = " + caseColumn + " and ("
                        + readers().collect(Collectors.joining(" or ")) + "))";
    }

    /**
     * A statement for the orders of the newest cases that may be read, the newest first, with the named parameters of
     * {@link #parameters}, {@code :before} (orders below it) and {@code :most} (so many). It reads at most {@code :most}
     * entries of an index for each way by which the person is a reader.
     *
     * @param over cases that are over, or that are not; {@code null} for both
     */
    public String newest(@Nullable Boolean over) {
        var shelves = over == null ? List.of(false, true) : List.of(over);
        var ways = readers()
                .flatMap(reader -> shelves.stream()
                        .map(shelf -> "(select m.case_order from case_scope_member m where " + reader
                                + " and m.is_over = " + shelf
                                + " and m.case_order < :before order by m.case_order desc limit :most)"))
                .collect(Collectors.joining(" union "));
        return nothing()
                ? "select 0 case_order from case_scope_member where 1 = 0"
                : "select x.case_order from (" + ways + ") x order by x.case_order desc limit :most";
    }

    private Stream<String> readers() {
        var members = Stream.of("m.agency_id = :scopeAgency", "m.officer_id = :scopeOfficer");
        return regionCode == null ? members : Stream.concat(Stream.of("m.region_code = :scopeRegion"), members);
    }

    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (!nothing()) {
            parameters.put("scopeAgency", agencyId);
            parameters.put("scopeOfficer", officerId);
        }
        if (regionCode != null) {
            parameters.put("scopeRegion", regionCode);
        }
        return parameters;
    }
}
