package org.shaodao.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Parties extends Repository<KeptParty, Long> {

    List<KeptParty> saveAll(Iterable<KeptParty> parties);

    List<KeptParty> findByCaseNumberOrderById(String caseNumber);

    Optional<KeptParty> findByIdAndCaseNumber(long id, String caseNumber);
}
