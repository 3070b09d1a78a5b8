package org.shaodao.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.shaodao.register.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored policies and suspension reasons. Revisions of a policy are added, never changed or removed. */
@Repository
class PolicyShelf {

    private final JdbcClient jdbc;

    PolicyShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every revision of every policy, in the order in which they were added. */
    List<ClockPolicy> all() {
        return jdbc.sql("select * from clock_policy order by id")
                .query((row, n) -> policy(row))
                .list();
    }

    /** Revisions that were taken back before they held. */
    Set<Long> withdrawn() {
        return Set.copyOf(jdbc.sql("select id from clock_policy where ended_on is not null")
                .query(Long.class)
                .list());
    }

    /** Whether the newest revision for a tier was added by the town. */
    boolean isOfTheTown(String policy, String tier) {
        return jdbc.sql("select origin from clock_policy where policy = ? and tier = ? order by revision desc limit 1")
                .params(policy, tier)
                .query(String.class)
                .optional()
                .filter("TOWN"::equals)
                .isPresent();
    }

    /** Whether a revision holds, or clocks run by it: it is neither changed nor taken back. */
    boolean isSettled(Line policy, LocalDate today) {
        return !LocalDate.parse(policy.cells().get("effectiveFrom")).isAfter(today) || isUsed(policy.key());
    }

    private boolean isUsed(String policyKey) {
        return jdbc.sql("select 1 from case_clock c join clock_policy p on p.id = c.policy_id"
                        + " where p.policy_key = ? limit 1")
                .param(policyKey)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @param at when, in UTC */
    void add(ClockPolicy rule, int revision, LocalDateTime at) {
        var extension = rule.extension();
        jdbc.sql("insert into clock_policy (policy, tier, revision, name, tier_name, budget_amount, budget_unit, roll,"
                        + " pausable, anew, extension_most, extension_unit, from_word, act, rungs, source, effective_from,"
                        + " loaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(rule.policy())
                .param(rule.tier())
                .param(revision)
                .param(rule.name())
                .param(rule.tierName())
                .param(rule.budget().amount())
                .param(rule.budget().unit().name())
                .param(rule.roll())
                .param(rule.pausable())
                .param(rule.anew())
                .param(extension == null ? null : extension.amount())
                .param(extension == null ? null : extension.unit().name())
                .param(rule.fromWord())
                .param(rule.act())
                .param(Rung.write(rule.rungs()))
                .param(rule.source())
                .param(rule.effectiveFrom())
                .param(at)
                .update();
    }

    /** The reasons that are listed now. */
    List<ClockPolicies.SuspensionReason> reasons() {
        return jdbc.sql("select code, name, longest_days, source from suspension_reason where listed = true"
                        + " order by position_no")
                .query((row, n) -> new ClockPolicies.SuspensionReason(
                        row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
                .list();
    }

    /** Lists exactly these; a reason that is no longer listed stays for the ledgers that name it. */
    void list(List<PolicyFile.Reason> reasons) {
        jdbc.sql("update suspension_reason set listed = false").update();
        for (int i = 0; i < reasons.size(); i++) {
            var reason = reasons.get(i);
            int known = jdbc.sql("update suspension_reason set name = ?, longest_days = ?, source = ?, listed = true,"
                            + " position_no = ? where code = ?")
                    .params(reason.name(), reason.longestDays(), reason.source(), i, reason.code())
                    .update();
            if (known == 0) {
                jdbc.sql("insert into suspension_reason (code, name, longest_days, source, listed, position_no)"
                                + " values (?, ?, ?, ?, true, ?)")
                        .params(reason.code(), reason.name(), reason.longestDays(), reason.source(), i)
                        .update();
            }
        }
    }

    private static ClockPolicy policy(ResultSet row) throws SQLException {
        var extensionUnit = row.getString("extension_unit");
        return new ClockPolicy(
                row.getLong("id"),
                row.getString("policy"),
                row.getString("tier"),
                row.getInt("revision"),
                row.getString("name"),
                row.getString("tier_name"),
                new Budget(row.getInt("budget_amount"), BudgetUnit.valueOf(row.getString("budget_unit"))),
                row.getBoolean("roll"),
                row.getBoolean("pausable"),
                row.getBoolean("anew"),
                extensionUnit == null
                        ? null
                        : new Budget(row.getInt("extension_most"), BudgetUnit.valueOf(extensionUnit)),
                row.getString("from_word"),
                row.getString("act"),
                Rung.parse(row.getString("rungs")),
                row.getString("source"),
                row.getObject("effective_from", LocalDate.class));
    }
}
