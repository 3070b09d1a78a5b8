package org.shaodao.agency;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everything about agencies, read as a whole. It is written by {@link AgencyRegister} alone. */
interface Agencies extends Repository<Agency, String> {

    @Query("select a from Agency a join fetch a.kind k order by k.sortNo, a.id")
    List<Agency> all();

    @Query("select k from AgencyKind k order by k.sortNo")
    List<AgencyKind> kinds();

    @Query("select o from Officer o join fetch o.post p order by p.agencyId, p.sortNo, o.id")
    List<Officer> officers();

    @Query("select c from DutyClause c where c.endedOn is null order by c.id")
    List<DutyClause> clauses();

    @Query("select d from Deputy d where d.endedOn is null order by d.id")
    List<Deputy> deputies();

    @Query("select s from DutySlot s where s.endedOn is null order by s.id")
    List<DutySlot> slots();
}
