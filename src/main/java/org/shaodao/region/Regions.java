package org.shaodao.region;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All regions, read. They are written by {@link RegionRegister} alone. */
interface Regions extends Repository<Region, String> {

    /** By path: a parent always comes before its children. */
    List<Region> findAllByOrderByPath();
}
