package org.shaodao.access.account;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions in the database, written only when something has changed: that somebody was seen is kept to the minute,
 * or every read of a page would be a write.
 */
@Primary
@Component
class KeptSessions implements FindByIndexNameSessionRepository<KeptSessions.Kept> {

    private static final Duration SEEN_TO = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<Session> database;
    /** What a request has read already: Spring Session asks again for the name of the session it has just written. */
    private final ThreadLocal<Map<String, Kept>> read = new ThreadLocal<>();

    @SuppressWarnings("unchecked")
    KeptSessions(JdbcIndexedSessionRepository database) {
        this.database = (FindByIndexNameSessionRepository<Session>) (FindByIndexNameSessionRepository<?>) database;
    }

    @Override
    public Kept createSession() {
        return new Kept(database.createSession(), true);
    }

    @Override
    public void save(Kept session) {
        if (session.changed) {
            database.save(session.inner);
            session.changed = false;
        }
    }

    /** From here on this thread reads each session once, until {@link #forget}. */
    void remember() {
        read.set(new HashMap<>());
    }

    void forget() {
        read.remove();
    }

    @Override
    public Kept findById(String id) {
        var known = read.get();
        var before = known == null ? null : known.get(id);
        if (before != null && before.getId().equals(id)) {
            return before;
        }
        var found = database.findById(id);
        if (found == null) {
            return null;
        }
        var kept = new Kept(found, false);
        if (known != null) {
            known.put(id, kept);
        }
        return kept;
    }

    @Override
    public void deleteById(String id) {
        if (read.get() != null) {
            read.get().remove(id);
        }
        database.deleteById(id);
    }

    @Override
    public Map<String, Kept> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        return database.findByIndexNameAndIndexValue(indexName, indexValue).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> new Kept(found.getValue(), false)));
    }

    /** A session that remembers whether it must be written. */
    static final class Kept implements Session {

        private final Session inner;
        private boolean changed;

        private Kept(Session inner, boolean changed) {
            this.inner = inner;
            this.changed = changed;
        }

        @Override
        public String getId() {
            return inner.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return inner.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            return inner.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return inner.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            inner.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            inner.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return inner.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (changed || !now.isBefore(inner.getLastAccessedTime().plus(SEEN_TO))) {
                changed = true;
                inner.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return inner.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            inner.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return inner.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return inner.isExpired();
        }
    }
}
