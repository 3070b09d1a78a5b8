package org.shaodao.web.once;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.shaodao.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets writes hold three fifths of the database connections at once and no more. The rest of the pool stays for readers, for timers and
 * for the second connection that a refusal needs for its record; without it a rush of writers could wait for each other.
 */
@Component
class WriteGate {

    private final Semaphore places;
    private final long patienceSeconds;

    WriteGate(
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections,
            @Value("${shaodao.web.write-patience-seconds:60}") long patienceSeconds) {
        this.places = new Semaphore(Math.max(1, connections * 3 / 5), true);
        this.patienceSeconds = patienceSeconds;
    }

    /** @throws Refused {@code busy} when no place became free in time */
    void enter() {
        try {
            if (!places.tryAcquire(patienceSeconds, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    void leave() {
        places.release();
    }

    static Refused busy() {
        return new Refused("busy", "现在同时办理的人太多，这次没有办成，什么也没有改变。请稍等几秒再试一次。", null);
    }
}
