package org.shaodao.access;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findByOfficerIdAndClosedFalse(long officerId);

    /** Locks the row: failures of one account are counted one after the other, however many come at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.name = :name")
    Optional<Account> findToSignIn(String name);

    @Query("select a.officerId from Account a")
    Set<Long> officers();
}
