package org.shaodao.region;

public enum RegionLevel {
    CITY(12),
    COUNTY(12),
    TOWNSHIP(12),
    COMMUNITY(12),
    GRID_CELL(14),
    PATCH(16);

    private final int digits;

    RegionLevel(int digits) {
        this.digits = digits;
    }

    /** Digits of a code of this level. */
    public int digits() {
        return digits;
    }
}
