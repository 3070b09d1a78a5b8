package org.shaodao.whistle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The whistles. */
public interface Whistles extends JpaRepository<Whistle, Long>, ByNumber {

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
