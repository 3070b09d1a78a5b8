package org.shaodao.whistle;

/** Where a whistle stands, and at which dot of the six-dot track (吹哨、签收、报到、处置、核实、办结). */
public enum WhistleState {
    AWAITING_CONFIRM("待街道确认", 0),
    RETURNED("退回补充", 0),
    AWAITING_SIGN("待签收", 1),
    DISPUTED("退单争议中", 1),
    SIGNED("已签收", 2),
    HANDLING("处置中", 3),
    CONCLUDING("待主办汇总", 3),
    AWAITING_VERIFY("待社区核实", 4),
    CLOSED("已办结", 5),
    JOINED("已并案", 5),
    WITHDRAWN("已撤回", 5),
    CANCELLED("已撤销", 5);

    private final String label;
    private final int stage;

    WhistleState(String label, int stage) {
        this.label = label;
        this.stage = stage;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** 0 to 5. */
    public int stage() {
        return stage;
    }

    public boolean isOver() {
        return stage == 5;
    }
}
