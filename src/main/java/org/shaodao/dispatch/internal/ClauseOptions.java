package org.shaodao.dispatch.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shaodao.agency.AgencyDirectory;

/** Clauses of the duty list as options of a form. */
final class ClauseOptions {

    private ClauseOptions() {}

    static List<Map<String, String>> of(AgencyDirectory agencies, String... agencyIds) {
        return Arrays.stream(agencyIds)
                .flatMap(agency -> agencies.dutiesOf(agency).stream())
                .map(clause -> Map.of("value", clause.id(), "label", clause.number() + " " + clause.text()))
                .distinct()
                .toList();
    }
}
