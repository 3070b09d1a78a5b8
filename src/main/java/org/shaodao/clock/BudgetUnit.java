package org.shaodao.clock;

/** What a budget is counted in. The units are different things and never converted into each other. */
enum BudgetUnit {
    WORKING_MINUTES(false),
    WORKING_DAYS(true),
    NATURAL_MINUTES(false),
    NATURAL_DAYS(true);

    private final boolean days;

    BudgetUnit(boolean days) {
        this.days = days;
    }

    /** Whether whole days are counted: the start day is then not (民法典 §201). */
    boolean inDays() {
        return days;
    }

    boolean working() {
        return this == WORKING_MINUTES || this == WORKING_DAYS;
    }
}
