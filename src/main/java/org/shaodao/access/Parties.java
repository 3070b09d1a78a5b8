package org.shaodao.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface Parties extends Repository<KeptParty, Long> {

    List<KeptParty> saveAll(Iterable<KeptParty> parties);

    List<KeptParty> findByCaseNumberOrderById(String caseNumber);

    List<KeptParty> findByCaseNumberInOrderById(Collection<String> caseNumbers);

    Optional<KeptParty> findByIdAndCaseNumber(long id, String caseNumber);

    int countByCaseNumber(String caseNumber);

    /** Sealed with another key than this. */
    List<KeptParty> findByKeyIdNotOrderById(String keyId, Limit limit);
}
