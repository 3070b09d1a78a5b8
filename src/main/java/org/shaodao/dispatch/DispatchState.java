package org.shaodao.dispatch;

/** Where a department stands with its part. */
public enum DispatchState {
    OPENED("待派单"),
    AWAITING_SIGN("待签收"),
    SIGNED("已签收"),
    ON_SITE("已报到"),
    DONE("已办理"),
    REFUSED("退单争议中"),
    REASSIGNED("已改派"),
    ENDED("已终止");

    private final String label;

    DispatchState(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
