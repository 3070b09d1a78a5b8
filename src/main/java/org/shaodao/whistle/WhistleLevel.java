package org.shaodao.whistle;

/** 哨的级别. Its clocks are policy (tiers of the same names), its proposal is a decision table. */
public enum WhistleLevel {
    ROUTINE("日常哨"),
    TOUGH("攻坚哨"),
    EMERGENCY("应急哨");

    private final String label;

    WhistleLevel(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
