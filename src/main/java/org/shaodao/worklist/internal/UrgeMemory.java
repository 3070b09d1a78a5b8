package org.shaodao.worklist.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was urged lately, that is, too lately to be urged again about the same case. */
@Component
class UrgeMemory {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration apart;

    UrgeMemory(JdbcClient jdbc, Clock clock, @Value("${shaodao.worklist.urge-apart:4h}") Duration apart) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = apart;
    }

    /** @param againFrom when the agency may be urged again */
    record Urge(Instant at, String by, Instant againFrom) {}

    /** Whoever else urges in the case waits until the end of the transaction. */
    void hold(String caseNumber) {
        jdbc.sql("select case_number from case_word where case_number = :number for update")
                .param("number", caseNumber)
                .query(String.class)
                .optional();
    }

    /** The last urge of each agency in the case. */
    Map<String, Urge> lately(String caseNumber) {
        return jdbc
                .sql("select agency_id, urged_at, officer_name from case_urge"
                        + " where case_number = :number and urged_at > :since")
                .param("number", caseNumber)
                .param("since", since())
                .query((row, n) -> Map.entry(
                        row.getString("agency_id"),
                        urge(Stored.instant(row, "urged_at"), row.getString("officer_name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b.at().isAfter(a.at()) ? b : a));
    }

    /** Those of the cases in which anybody was urged lately. */
    Set<String> among(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select distinct case_number from case_urge"
                                + " where case_number in (:numbers) and urged_at > :since")
                        .param("numbers", caseNumbers)
                        .param("since", since())
                        .query(String.class)
                        .list());
    }

    private Urge urge(Instant at, String by) {
        return new Urge(at, by, at.plus(apart));
    }

    private Object since() {
        return Stored.column(clock.instant().minus(apart));
    }
}
