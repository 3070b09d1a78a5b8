package org.shaodao.web.live;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.shaodao.access.Viewer;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream. What it has to say is gathered and sent by one thread at a time, so a slow line delays nobody else. */
final class Listener {

    private final Viewer viewer;
    private final String sessionId;
    private final Predicate<String> goesOn;
    private final SseEmitter emitter;
    private final Executor senders;
    private final Consumer<Listener> forget;
    private final Map<String, TreeSet<String>> changes = new LinkedHashMap<>();
    private final AtomicBoolean sending = new AtomicBoolean();
    private Instant moved;
    private boolean beat;

    /** @param goesOn whether a session does */
    Listener(
            Viewer viewer,
            String sessionId,
            Predicate<String> goesOn,
            SseEmitter emitter,
            Executor senders,
            Consumer<Listener> forget) {
        this.viewer = viewer;
        this.sessionId = sessionId;
        this.goesOn = goesOn;
        this.emitter = emitter;
        this.senders = senders;
        this.forget = forget;
    }

    Viewer viewer() {
        return viewer;
    }

    boolean isOf(String endedSession) {
        return sessionId.equals(endedSession);
    }

    synchronized void changed(String caseNumber, String... kinds) {
        changes.computeIfAbsent(caseNumber == null ? "" : caseNumber, key -> new TreeSet<>())
                .addAll(List.of(kinds));
        wake();
    }

    synchronized void clockMoved(Instant now) {
        moved = now;
        wake();
    }

    /** A sign of life; a session that has ended meanwhile ends the stream. */
    synchronized void heartbeat() {
        beat = true;
        wake();
    }

    void end() {
        emitter.complete();
    }

    private void wake() {
        if (sending.compareAndSet(false, true)) {
            senders.execute(this::send);
        }
    }

    private void send() {
        try {
            if (isDue() && !goesOn.test(sessionId)) {
                end();
                return;
            }
            for (var events = take(); !events.isEmpty(); events = take()) {
                for (var event : events) {
                    emitter.send(event);
                }
            }
        } catch (IOException | IllegalStateException gone) {
            forget.accept(this);
        }
    }

    /** Everything there is to say; when there is nothing the next {@link #wake} starts anew. */
    private synchronized List<SseEmitter.SseEventBuilder> take() {
        var events = new ArrayList<SseEmitter.SseEventBuilder>();
        changes.forEach((caseNumber, kinds) -> events.add(SseEmitter.event()
                .name("change")
                .data(new Change(caseNumber.isEmpty() ? null : caseNumber, kinds), MediaType.APPLICATION_JSON)));
        if (moved != null) {
            events.add(SseEmitter.event().name("clock").data(Map.of("now", moved), MediaType.APPLICATION_JSON));
        }
        if (beat) {
            events.add(SseEmitter.event().comment("here"));
        }
        changes.clear();
        moved = null;
        beat = false;
        if (events.isEmpty()) {
            sending.set(false);
        }
        return events;
    }

    /** At each sign of life it is asked whether the session goes on: it may have been ended on another node. */
    private synchronized boolean isDue() {
        return beat;
    }
}
