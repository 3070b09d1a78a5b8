package org.shaodao.web.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shaodao.access.CaseCircle;
import org.shaodao.access.CaseScope;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.Recorded;
import org.shaodao.notification.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Follows the record and the notices while somebody listens: every second, and at once after a commit on this node.
 * Changes of other nodes come the same way, so there is one way only.
 */
@Component
class ChangeWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChangeWatch.class);
    private static final Set<String> SILENT = Set.of("ACCESS_REFUSED", "PARTY_REVEALED");
    private static final long LATEST_COMMIT = TimeUnit.SECONDS.toNanos(10);
    private static final int PAGE = 1000;
    private static final int BEATS = 15;

    private final Listeners listeners;
    private final AuditTrail audit;
    private final Notices notices;
    private final CaseScope scope;
    private final Viewers viewers;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private volatile ScheduledExecutorService thread;
    private IdWindow events;
    private IdWindow told;
    private int seconds;

    ChangeWatch(Listeners listeners, AuditTrail audit, Notices notices, CaseScope scope, Viewers viewers) {
        this.listeners = listeners;
        this.audit = audit;
        this.notices = notices;
        this.scope = scope;
        this.viewers = viewers;
    }

    /** What is recorded here is told here as soon as it is committed. */
    @EventListener
    void recorded(Recorded recorded) {
        if (!listeners.open().isEmpty() && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    nudge();
                }
            });
        }
    }

    private void nudge() {
        var watching = thread;
        if (watching != null && nudged.compareAndSet(false, true)) {
            watching.execute(this::look);
        }
    }

    /** From here on nothing that is committed is missed: called when somebody has begun to listen. */
    synchronized void begin() {
        if (events == null) {
            events = new IdWindow(audit.newest(), LATEST_COMMIT);
            told = new IdWindow(notices.newest(), LATEST_COMMIT);
        }
    }

    private void everySecond() {
        look();
        if (++seconds % BEATS == 0) {
            listeners.open().forEach(Listener::heartbeat);
        }
    }

    /** One look; a failure is one look missed, the next reads the same way again. */
    private synchronized void look() {
        nudged.set(false);
        try {
            if (listeners.open().isEmpty()) {
                events = null;
                told = null;
                return;
            }
            begin();
            tellChanges();
            tellNotices();
        } catch (RuntimeException failed) {
            log.warn("live updates missed a look: {}", failed.toString());
        }
    }

    private void tellChanges() {
        long now = System.nanoTime();
        Map<String, Optional<CaseCircle>> circles = new HashMap<>();
        audit.marksAfter(events.floor(now), PAGE).stream()
                .filter(mark -> events.isNew(mark.id(), now))
                .filter(mark -> mark.caseNumber() != null && !SILENT.contains(mark.kind()))
                .forEach(mark -> circles.computeIfAbsent(mark.caseNumber(), scope::circleOf));
        Map<Long, Optional<Viewer>> present = new HashMap<>();
        circles.forEach((number, circle) -> circle.ifPresent(readers -> listeners.open().stream()
                .filter(listener -> readers.includes(listener.viewer()))
                .filter(listener -> present(listener.viewer(), present)
                        .filter(readers::includes)
                        .isPresent())
                .forEach(listener -> listener.changed(number, "case", "task"))));
    }

    /** A stream began with the post its listener had then; what is told goes by the one they have. */
    private Optional<Viewer> present(Viewer then, Map<Long, Optional<Viewer>> known) {
        return known.computeIfAbsent(then.officerId(), officer -> {
            try {
                return Optional.of(viewers.of(officer, then.channel()));
            } catch (RuntimeException noneNow) {
                return Optional.empty();
            }
        });
    }

    private void tellNotices() {
        long now = System.nanoTime();
        List<Notices.Told> fresh = notices.after(told.floor(now), PAGE).stream()
                .filter(one -> told.isNew(one.id(), now))
                .toList();
        for (var one : fresh) {
            listeners.open().stream()
                    .filter(listener -> listener.viewer().officerId() == one.officerId())
                    .forEach(listener -> listener.changed(one.caseNumber(), "notice"));
        }
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(task -> {
            var watch = new Thread(task, "live-watch");
            watch.setDaemon(true);
            return watch;
        });
        started.scheduleWithFixedDelay(this::everySecond, 1, 1, TimeUnit.SECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        thread.shutdown();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
