package org.shaodao.dispatch;

import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.data.jpa.repository.JpaRepository;

/** Refusals and their rulings. */
public interface Refusals extends JpaRepository<Refusal, Long> {

    List<Refusal> findByCaseNumberOrderById(String caseNumber);

    boolean existsByCaseNumberAndFromAgency(String caseNumber, String fromAgency);

    default Refusal get(String id) {
        return findById(Long.valueOf(id)).orElseThrow(() -> new NoSuchElementException("没有这个退单：" + id));
    }
}
