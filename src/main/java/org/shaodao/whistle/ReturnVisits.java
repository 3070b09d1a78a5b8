package org.shaodao.whistle;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Visits after closing. */
public interface ReturnVisits extends JpaRepository<ReturnVisit, Long> {

    List<ReturnVisit> findByCaseNumberOrderById(String caseNumber);

    Optional<ReturnVisit> findByInstanceIdAndVisitNo(String instanceId, int visitNo);
}
