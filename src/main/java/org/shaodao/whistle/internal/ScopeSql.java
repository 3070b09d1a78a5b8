package org.shaodao.whistle.internal;

import java.util.Map;
import org.shaodao.access.Role;
import org.shaodao.access.Viewer;

/** The scope of a viewer as a condition on {@code whistle w}: the same rule as {@code CaseScope}, for lists. */
final class ScopeSql {

    private static final String MEMBER =
            "exists (select 1 from case_scope_member m where m.case_number = w.number"
                    + " and (m.agency_id = :agency or m.officer_id = :officer))";

    private ScopeSql() {}

    static String of(Viewer viewer, Map<String, Object> values) {
        if (viewer.is(Role.PROCESS_ADMIN) || viewer.is(Role.SYSTEM_ADMIN)) {
            return "1 = 0";
        }
        values.put("agency", viewer.agencyId());
        values.put("officer", viewer.officerId());
        if (!viewer.territorial()) {
            return MEMBER;
        }
        values.put("path", viewer.regionPath() + "%");
        return "(w.region_path like :path or " + MEMBER + ")";
    }
}
