package org.shaodao.clock;

/** What a budget is counted in. The units are different things and never converted into each other. */
enum BudgetUnit {
    WORKING_MINUTES("工作分钟", false),
    WORKING_DAYS("工作日", true),
    NATURAL_MINUTES("分钟，连着算", false),
    NATURAL_DAYS("天，连着算", true);

    private final String label;
    private final boolean days;

    BudgetUnit(String label, boolean days) {
        this.label = label;
        this.days = days;
    }

    /** In Chinese. */
    String label() {
        return label;
    }

    /** Whether whole days are counted: the start day is then not (民法典 §201). */
    boolean inDays() {
        return days;
    }

    boolean working() {
        return this == WORKING_MINUTES || this == WORKING_DAYS;
    }
}
