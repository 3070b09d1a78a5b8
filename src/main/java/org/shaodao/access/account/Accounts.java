package org.shaodao.access.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, Long> {

    Account save(Account account);

    /** So that what is read by other ways in the same transaction is what was written. */
    Account saveAndFlush(Account account);

    Optional<Account> findByOfficerIdAndClosedFalse(long officerId);

    Optional<Account> findByOfficerId(long officerId);

    Optional<Account> findByName(String name);

    Optional<Account> findById(long id);

    /** To compare a password with while nobody waits for the row. */
    @Query("select a.passwordHash from Account a where a.name = :name")
    Optional<String> hashOf(String name);

    /** Locks the row: failures of one account are counted one after the other, however many come at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.name = :name")
    Optional<Account> findToSignIn(String name);

    /** For a change: nobody else changes it meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.officerId = :officerId and a.closed = false")
    Optional<Account> findToChange(long officerId);

    /** For a change: nobody else changes it meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> findToKeep(long id);

    @Query("select a.officerId from Account a")
    Set<Long> officers();

    /** Whose second factor is sealed with an older key. */
    @Query("select a from Account a where a.factorKey is not null and a.factorKey <> :key order by a.id")
    List<Account> sealedWithout(String key, Limit most);
}
