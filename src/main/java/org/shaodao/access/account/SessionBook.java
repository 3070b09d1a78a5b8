package org.shaodao.access.account;

import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.shaodao.access.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The sessions of a person. Their ids are as good as a password: a list names them by a hash. */
@Component
public class SessionBook {

    static final String FROM = "shaodao.from";
    private static final int KEY_LENGTH = 16;

    private final KeptSessions kept;
    private final SignInPolicy policy;
    private final ApplicationEventPublisher events;

    SessionBook(KeptSessions kept, SignInPolicy policy, ApplicationEventPublisher events) {
        this.kept = kept;
        this.policy = policy;
        this.events = events;
    }

    /**
     * From where a session was begun.
     *
     * @param channel "电脑", "手机" or "接口"
     * @param door how they proved themselves
     * @param device what the browser calls itself
     */
    record From(String channel, String door, String address, String device) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;
    }

    /**
     * @param key by which it is ended
     * @param seen to the minute
     */
    public record Session(
            String key, String channel, String door, String address, String device, Instant begun, Instant seen) {}

    /** Newest first. */
    List<Session> of(long officerId) {
        return all(officerId).stream()
                .sorted(Comparator.comparing(KeptSessions.Kept::getLastAccessedTime)
                        .reversed())
                .map(SessionBook::view)
                .toList();
    }

    private Collection<KeptSessions.Kept> all(long officerId) {
        return kept.findByPrincipalName(String.valueOf(officerId)).values();
    }

    private static Session view(KeptSessions.Kept session) {
        var from = Optional.<From>ofNullable(session.getAttribute(FROM)).orElse(new From("", "", "", ""));
        return new Session(
                keyOf(session.getId()),
                from.channel(),
                from.door(),
                from.address(),
                from.device(),
                session.getCreationTime(),
                session.getLastAccessedTime());
    }

    /** The name of a session in a list. */
    static String keyOf(String sessionId) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** @return whether there was one of that key */
    boolean end(long officerId, String key) {
        var found = all(officerId).stream()
                .filter(session -> keyOf(session.getId()).equals(key))
                .toList();
        found.forEach(this::end);
        return !found.isEmpty();
    }

    /** @param but the id of one that goes on; {@code null} for none */
    int endAll(long officerId, String but) {
        var others = all(officerId).stream()
                .filter(session -> !session.getId().equals(but))
                .toList();
        others.forEach(this::end);
        return others.size();
    }

    /** So that one more makes no more than the policy says. */
    void makeRoom(long officerId) {
        var open = all(officerId).stream()
                .sorted(Comparator.comparing(KeptSessions.Kept::getLastAccessedTime))
                .toList();
        open.stream()
                .limit(Math.max(0, open.size() + 1 - policy.sessions().most()))
                .forEach(this::end);
    }

    private void end(KeptSessions.Kept session) {
        kept.deleteById(session.getId());
        events.publishEvent(new Sessions.Ended(session.getId()));
    }
}
