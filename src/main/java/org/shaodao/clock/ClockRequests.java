package org.shaodao.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * 挂起与延期的申请: asked by who works on the matter, decided by the community or the street. Who may ask and who may
 * decide is for the caller to check; what the policy allows is checked here, when it is asked and again when decided.
 */
public interface ClockRequests {

    /**
     * Asks for a pause or an extension. One request of a kind may wait for each clock.
     *
     * @throws ClockRefused when it could not be granted now; nothing is stored
     */
    RequestView ask(Ask ask);

    /**
     * Grants or declines a request. A granted one changes the clock in the same transaction.
     *
     * @throws ClockRefused when it is decided already or can no longer be granted; nothing is changed
     */
    RequestView decide(long requestId, Decision decision);

    /** All requests of a case, the newest first. */
    List<RequestView> ofCase(String caseNumber);

    Optional<RequestView> find(long requestId);

    /** What is asked for. */
    enum Kind {
        SUSPEND,
        EXTEND
    }

    /** Where a request stands. */
    enum State {
        OPEN,
        APPROVED,
        REFUSED
    }

    /**
     * @param reason listed code for SUSPEND, else {@code null}
     * @param note why, in the person's words; needed for EXTEND
     * @param from when the pause begins, {@code null} for as soon as it is granted
     * @param until planned end of the pause
     * @param days how much longer, in the unit of the policy's extension
     */
    record Ask(
            long clockId,
            Kind kind,
            String reason,
            String note,
            Instant from,
            Instant until,
            Integer days,
            Long officerId,
            String officerName) {}

    /** @param officerName goes into the ledger as the one who approved */
    record Decision(boolean approve, String note, Long officerId, String officerName) {}

    /**
     * @param clockName Chinese name of the clock's policy
     * @param reasonName the listed reason in words, {@code null} for an extension
     */
    record RequestView(
            long id,
            long clockId,
            String caseNumber,
            String clockName,
            Kind kind,
            @Nullable String reason,
            @Nullable String reasonName,
            @Nullable String note,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Integer days,
            @Nullable Long requestedBy,
            String requestedByName,
            Instant requestedAt,
            State state,
            @Nullable Long decidedBy,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote) {}
}
