package org.shaodao.web.once;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.shaodao.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets so many writes be made at once, the others in the order they came. They hold three fifths of the database
 * connections and no more: the rest of the pool stays for readers, for timers and for the second connection that a refusal
 * needs for its record; without it a rush of writers could wait for each other. And there are so many for each processor
 * and no more: further ones would only take turns with them, and all of them would take longer.
 */
@Component
class WriteGate {

    private final Semaphore places;
    private final long patienceSeconds;

    WriteGate(
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections,
            @Value("${shaodao.web.writes-per-processor:2}") int perProcessor,
            @Value("${shaodao.web.write-patience-seconds:60}") long patienceSeconds) {
        var processors = Runtime.getRuntime().availableProcessors();
        this.places = new Semaphore(Math.max(1, Math.min(connections * 3 / 5, processors * perProcessor)), true);
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
