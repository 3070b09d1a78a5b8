package org.shaodao.web.once;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets keys after a while. A phone that was offline may send a draft days later, so the while is long. */
@Component
class ForgottenWrites {

    private final KnownWrites known;
    private final Clock clock;
    private final Duration memory;

    ForgottenWrites(KnownWrites known, Clock clock, @Value("${shaodao.web.remember-writes:30d}") Duration memory) {
        this.known = known;
        this.clock = clock;
        this.memory = memory;
    }

    @Transactional
    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        known.forget(clock.instant().minus(memory));
    }
}
