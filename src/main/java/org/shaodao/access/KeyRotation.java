package org.shaodao.access;

import org.shaodao.access.vault.IdentitySeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** When a key has been added ({@code deploy/rotate-keys}) everything is sealed with it anew, page by page, people working on. */
@Component
class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int AT_ONCE = 200;

    private final Parties parties;
    private final IdentitySeal seal;
    private final TransactionTemplate transaction;
    private final boolean byItself;

    KeyRotation(
            Parties parties,
            IdentitySeal seal,
            TransactionTemplate transaction,
            @Value("${shaodao.vault.rotating:true}") boolean byItself) {
        this.parties = parties;
        this.seal = seal;
        this.transaction = transaction;
        this.byItself = byItself;
    }

    @Scheduled(fixedDelayString = "PT20S")
    void look() {
        if (byItself) {
            rotate();
        }
    }

    /** @return how many identities were sealed anew */
    int rotate() {
        int all = 0;
        for (int done = AT_ONCE; done == AT_ONCE; all += done) {
            done = transaction.execute(status -> some());
        }
        if (all > 0) {
            LOG.info("{} identities are sealed with the key {} now", all, seal.currentKey());
        }
        return all;
    }

    private int some() {
        var old = parties.findByKeyIdNotOrderById(seal.currentKey(), Limit.of(AT_ONCE));
        old.forEach(party -> party.sealAnew(seal));
        return old.size();
    }
}
