package org.shaodao.access.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface KeptTokens extends Repository<PersonalToken, Long> {

    PersonalToken save(PersonalToken token);

    @Query("select t from PersonalToken t join fetch t.account where t.tokenHash = :hash")
    Optional<PersonalToken> ofHash(String hash);

    @Query("select t from PersonalToken t where t.account.id = :accountId and t.endedAt is null and t.expiresAt > :now"
            + " order by t.id desc")
    List<PersonalToken> open(long accountId, Instant now);

    @Modifying
    @Query("update PersonalToken t set t.usedAt = :now where t.id = :id")
    void used(long id, Instant now);
}
