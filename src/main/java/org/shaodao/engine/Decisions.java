package org.shaodao.engine;

import java.util.List;
import java.util.Map;

/** Asks the decision tables that process admins edit. */
public interface Decisions {

    /**
     * Evaluates the latest version of a table.
     *
     * @param table key of the decision, for example {@code level}
     * @param facts inputs by name
     * @return the rules that fired, in the table's order; empty when none matched
     */
    List<FiredRule> ask(String table, Map<String, ?> facts);

    /**
     * A rule that fired.
     *
     * @param table key of the decision
     * @param tableName its Chinese name
     * @param version deployed version of the table
     * @param rule id of the rule
     * @param row its row, counted from 1
     * @param reason the rule's annotation: why, in one sentence
     * @param outputs outputs by name
     */
    record FiredRule(
            String table,
            String tableName,
            int version,
            String rule,
            int row,
            String reason,
            Map<String, Object> outputs) {

        /** An output as text, or {@code null}. */
        public String text(String output) {
            var value = outputs.get(output);
            return value == null ? null : value.toString();
        }
    }
}
