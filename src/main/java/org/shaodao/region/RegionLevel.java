package org.shaodao.region;

public enum RegionLevel {
    CITY,
    COUNTY,
    TOWNSHIP,
    COMMUNITY,
    GRID_CELL,
    PATCH
}
