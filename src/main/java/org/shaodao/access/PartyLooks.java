package org.shaodao.access;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PartyLooks extends Repository<PartyLook, Long> {

    PartyLook save(PartyLook look);

    @Query("select l from PartyLook l join fetch l.party where l.caseNumber = :caseNumber order by l.id desc")
    List<PartyLook> ofCase(String caseNumber, Limit limit);
}
