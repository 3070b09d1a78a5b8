package org.shaodao.region;

import java.util.List;

/** Writes the tree of regions. What is there stays as it is; nothing is removed. */
public interface RegionRegister {

    /**
     * Enters the regions that are not there yet.
     *
     * @param entries parents before children
     * @return how many were new
     * @throws IllegalArgumentException when a code does not fit its level or a parent is missing: nothing is entered
     */
    int enter(List<Entry> entries);

    /**
     * @param parentCode {@code null} for the city
     * @param national whether the code is the nation's (GB/T 2260, GB/T 10114) and not the town's own
     * @param households households of a patch, else {@code null}
     */
    record Entry(
            String code, RegionLevel level, String name, String parentCode, boolean national, Integer households) {}
}
