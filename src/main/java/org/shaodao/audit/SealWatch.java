package org.shaodao.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether there is something to seal, and every half minute for what was committed much later. */
@Component
@ConditionalOnProperty(name = "shaodao.audit.sealing", havingValue = "true", matchIfMissing = true)
class SealWatch {

    private static final int LATE = 30;

    private final AuditSealer sealer;
    private long seen = -1;
    private int looks;

    SealWatch(AuditSealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        long newest = sealer.newest();
        if (++looks % LATE == 0) {
            sealer.seal();
        } else if (newest != seen) {
            sealer.sealFresh();
        }
        seen = newest;
    }
}
