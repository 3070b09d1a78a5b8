package org.shaodao.access;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProtectedCases extends Repository<ProtectedCase, String> {

    Optional<ProtectedCase> findByCaseNumber(String caseNumber);

    List<ProtectedCase> findByCaseNumberIn(Collection<String> caseNumbers);

    /** For a change: nobody else changes it meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ProtectedCase p where p.caseNumber = :caseNumber")
    Optional<ProtectedCase> change(String caseNumber);

    ProtectedCase save(ProtectedCase protection);

    void delete(ProtectedCase protection);
}
