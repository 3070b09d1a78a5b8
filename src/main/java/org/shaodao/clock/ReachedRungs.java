package org.shaodao.clock;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The rungs that were reached. */
interface ReachedRungs extends Repository<ReachedRung, Long> {

    ReachedRung save(ReachedRung rung);

    List<ReachedRung> findByClockIdIn(Collection<Long> clockIds);
}
