package org.shaodao.whistle;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Which departments each whistle asks for. */
public interface Wishes extends JpaRepository<Wish, Long> {

    List<Wish> findByCaseNumberOrderById(String caseNumber);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from Wish w where w.caseNumber = :caseNumber")
    void forget(String caseNumber);
}
