package org.shaodao.process;

import java.util.Set;

/** The words that diagrams share with the modules behind them. */
final class Known {

    /** Whom {@code queue.of} can find for a task. */
    static final Set<String> QUEUE_WORDS =
            Set.of("community", "street", "department", "lead", "proposed", "arbiter", "visitor");

    /** Clocks that a task may carry. */
    static final Set<String> CLOCK_POLICIES = Set.of(
            "CONFIRM",
            "SIGN",
            "CONTACT",
            "REPORT_IN",
            "RESULT",
            "CASE_RESULT",
            "FIRST_ANSWER",
            "VERIFY",
            "AFTER_CHECK",
            "ANSWER_PROPOSAL",
            "ARBITRATE",
            "AMEND",
            "VISIT",
            "REFUSE_WINDOW");

    /** Ids and decisions; whatever else a case knows lives in its tables. */
    static final Set<String> VARIABLES = Set.of(
            "level",
            "confirmOutcome",
            "amendOutcome",
            "verdict",
            "dispatchId",
            "role",
            "reportIn",
            "mayRefuse",
            "signOutcome",
            "owner",
            "refusalId",
            "proposalOutcome",
            "rulingOwner",
            "visitOutcome",
            "visitNo",
            "visitsLeft");

    private Known() {}
}
