package org.shaodao.whistle;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The whistles. */
public interface Whistles extends JpaRepository<Whistle, Long>, ByNumber {

    /** The whistle, held until the transaction ends: two departments that sign at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Whistle w where w.number = :number")
    Optional<Whistle> hold(String number);

    List<Whistle> findByNumberIn(Collection<String> numbers);

    @Query("""
            select w from Whistle w
            where w.regionCode like concat(:community, '%') and w.blownAt >= :since
              and w.state not in (org.shaodao.whistle.WhistleState.WITHDRAWN, org.shaodao.whistle.WhistleState.CANCELLED)
            order by w.blownAt desc limit 200
            """)
    List<Whistle> lately(String community, Instant since);

    default Whistle get(String number) {
        return findByNumber(number).orElseThrow(() -> new java.util.NoSuchElementException("没有编号为 " + number + " 的哨"));
    }

    default Whistle held(String number) {
        return hold(number).orElseThrow(() -> new java.util.NoSuchElementException("没有编号为 " + number + " 的哨"));
    }
}
