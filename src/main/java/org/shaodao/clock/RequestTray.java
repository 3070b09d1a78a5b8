package org.shaodao.clock;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The requests of all cases. */
interface RequestTray extends Repository<ClockRequest, Long> {

    ClockRequest save(ClockRequest request);

    Optional<ClockRequest> findById(long id);

    List<ClockRequest> findByCaseNumberOrderByIdDesc(String caseNumber);

    boolean existsByClockIdAndKindAndState(long clockId, ClockRequests.Kind kind, ClockRequests.State state);
}
