package org.shaodao.clock;

/** How much time somebody has. */
record Budget(int amount, BudgetUnit unit) {

    Budget {
        if (amount < 1) {
            throw new IllegalArgumentException("a budget is at least 1, not " + amount);
        }
    }

    /** In words: 1 工作小时, 5 个工作日, 24 小时, 7 天. */
    String say() {
        return switch (unit) {
            case WORKING_DAYS -> amount + " 个工作日";
            case NATURAL_DAYS -> amount + " 天";
            case WORKING_MINUTES -> amount % 60 == 0 ? amount / 60 + " 工作小时" : amount + " 工作分钟";
            case NATURAL_MINUTES -> amount % 60 == 0 ? amount / 60 + " 小时" : amount + " 分钟";
        };
    }
}
