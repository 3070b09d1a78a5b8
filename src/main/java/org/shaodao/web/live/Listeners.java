package org.shaodao.web.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.shaodao.access.Sessions;
import org.shaodao.access.Viewer;
import org.shaodao.worktime.ClockMoved;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams of this node. They end with their session, and before the server stops taking requests. */
@Component
class Listeners implements SmartLifecycle {

    private static final long FOR_EVER = 0L;
    private static final int SENDERS = 4;

    private final List<Listener> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger threads = new AtomicInteger();
    private final Sessions sessions;
    private volatile ExecutorService senders;

    Listeners(Sessions sessions) {
        this.sessions = sessions;
    }

    SseEmitter add(Viewer viewer, String sessionId) {
        var emitter = new SseEmitter(FOR_EVER);
        var listener = new Listener(viewer, sessionId, sessions::isOpen, emitter, senders, open::remove);
        Runnable forget = () -> open.remove(listener);
        emitter.onCompletion(forget);
        emitter.onTimeout(forget);
        emitter.onError(error -> forget.run());
        open.add(listener);
        listener.heartbeat();
        return emitter;
    }

    List<Listener> open() {
        return open;
    }

    @EventListener
    void clockMoved(ClockMoved moved) {
        open.forEach(listener -> listener.clockMoved(moved.now()));
    }

    @EventListener
    void sessionEnded(Sessions.Ended ended) {
        open.stream().filter(listener -> listener.isOf(ended.sessionId())).forEach(Listener::end);
    }

    @Override
    public void start() {
        senders = Executors.newFixedThreadPool(SENDERS, task -> {
            var thread = new Thread(task, "live-" + threads.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Before the web server's graceful end, which would wait for streams that never end by themselves. */
    @Override
    public void stop() {
        open.forEach(Listener::end);
        senders.shutdown();
        senders = null;
    }

    @Override
    public boolean isRunning() {
        return senders != null;
    }
}
