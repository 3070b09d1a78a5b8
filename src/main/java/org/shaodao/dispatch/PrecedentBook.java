package org.shaodao.dispatch;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Rulings of a county on one type of matter. */
public interface PrecedentBook extends JpaRepository<Precedent, Long> {

    @Query("select p from Precedent p where p.countyCode = :county and p.type = :type order by p.id desc limit 200")
    List<Precedent> latest(String county, String type);
}
