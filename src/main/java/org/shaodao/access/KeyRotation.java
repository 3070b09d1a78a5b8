package org.shaodao.access;

import java.util.List;
import org.shaodao.access.vault.IdentitySeal;
import org.shaodao.access.vault.Resealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** When a key has been added ({@code deploy/rotate-keys}) everything is sealed with it anew, page by page, people working on. */
@Component
class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int AT_ONCE = 200;

    private final List<Resealed> resealed;
    private final IdentitySeal seal;
    private final TransactionTemplate transaction;
    private final boolean byItself;

    KeyRotation(
            List<Resealed> resealed,
            IdentitySeal seal,
            TransactionTemplate transaction,
            @Value("${shaodao.vault.rotating:true}") boolean byItself) {
        this.resealed = resealed;
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

    /** @return how many secrets were sealed anew */
    int rotate() {
        int all = resealed.stream().mapToInt(this::rotate).sum();
        if (all > 0) {
            LOG.info("{} secrets are sealed with the key {} now", all, seal.currentKey());
        }
        return all;
    }

    private int rotate(Resealed kind) {
        int all = 0;
        for (int done = AT_ONCE; done == AT_ONCE; all += done) {
            done = transaction.execute(status -> kind.some(seal.currentKey(), AT_ONCE));
        }
        return all;
    }
}
