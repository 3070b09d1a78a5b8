package org.shaodao.region;

public enum RegionLevel {
    CITY("市", 12),
    COUNTY("县（市、区）", 12),
    TOWNSHIP("街道（乡镇）", 12),
    COMMUNITY("村（社区）", 12),
    GRID_CELL("网格", 14),
    PATCH("片区", 16);

    private final String label;
    private final int digits;

    RegionLevel(String label, int digits) {
        this.label = label;
        this.digits = digits;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** Digits of a code of this level. */
    public int digits() {
        return digits;
    }

    /** The level right above; the city has none above it. */
    boolean isBelow(RegionLevel upper) {
        return ordinal() == upper.ordinal() + 1;
    }
}
