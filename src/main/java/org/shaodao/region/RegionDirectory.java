package org.shaodao.region;

import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;

/** The tree of regions, read. */
public interface RegionDirectory {

    Optional<RegionView> find(String code);

    /** @throws java.util.NoSuchElementException when there is no such region */
    RegionView get(String code);

    /** Whether there is such a region and it has not ended. */
    boolean holds(String code);

    /**
     * The region that stands today where this one was: itself, or the one into which it was merged.
     *
     * @throws java.util.NoSuchElementException when there is no such region
     */
    RegionView standing(String code);

    /** Regions directly below, by code; the cities for {@code null}. */
    List<RegionView> childrenOf(String code);

    /** From the city down to the region itself. */
    List<RegionView> lineOf(String code);

    /**
     * @param code 12 digits down to the community (GB/T 2260, GB/T 10114), 14 for a grid cell, 16 for a patch
     * @param path codes from the city down, each followed by a slash: a subtree is a prefix
     * @param fullName county, township and community in one string: 长葛市 南席镇 杜庄村
     */
    record RegionView(
            String code,
            RegionLevel level,
            String name,
            @Nullable String parentCode,
            String path,
            String fullName) {}
}
