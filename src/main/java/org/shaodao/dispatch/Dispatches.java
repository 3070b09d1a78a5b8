package org.shaodao.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The departments' parts. */
public interface Dispatches extends JpaRepository<Dispatch, Long> {

    List<Dispatch> findByCaseNumberOrderById(String caseNumber);

    List<Dispatch> findByCaseNumberInOrderById(Collection<String> caseNumbers);

    /** Parts that a running whistle diagram has called, lead first. */
    @Query("select d from Dispatch d where d.openedIn = :openedIn order by d.id")
    List<Dispatch> ofRound(String openedIn);

    /** Parts of an agency that are not finished. */
    @Query(
            "select d from Dispatch d where d.agencyId = :agencyId and d.state in (org.shaodao.dispatch.DispatchState.OPENED,"
                    + " org.shaodao.dispatch.DispatchState.AWAITING_SIGN, org.shaodao.dispatch.DispatchState.SIGNED,"
                    + " org.shaodao.dispatch.DispatchState.ON_SITE, org.shaodao.dispatch.DispatchState.REFUSED) order by d.id")
    List<Dispatch> openOf(String agencyId);

    Optional<Dispatch> findByInstanceId(String instanceId);

    /** The lead of the latest round. */
    default Optional<Dispatch> leadOf(String caseNumber) {
        return findByCaseNumberOrderById(caseNumber).stream()
                .filter(Dispatch::isPart)
                .filter(Dispatch::leads)
                .reduce((earlier, later) -> later);
    }

    default Dispatch get(String id) {
        return findById(Long.valueOf(id)).orElseThrow(() -> new NoSuchElementException("没有这个派单：" + id));
    }
}
