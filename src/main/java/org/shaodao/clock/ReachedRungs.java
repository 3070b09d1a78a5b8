package org.shaodao.clock;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The rungs that were reached; {@link RungMarks} writes them. */
interface ReachedRungs extends Repository<ReachedRung, Long> {

    @Unflushed
    List<ReachedRung> findByClockIdIn(Collection<Long> clockIds);
}
