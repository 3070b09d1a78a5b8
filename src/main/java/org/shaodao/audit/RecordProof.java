package org.shaodao.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves that the record is what it was: every event as it was sealed, every seal resting on the one before. */
@Service
@Transactional(readOnly = true)
public class RecordProof {

    private static final int AT_ONCE = 500;

    private final AuditSeals seals;
    private final AuditLines lines;
    private final RecordMark mark;

    RecordProof(AuditSeals seals, AuditLines lines, RecordMark mark) {
        this.seals = seals;
        this.lines = lines;
        this.mark = mark;
    }

    /**
     * One link of the chain as anybody may check it, without what was said.
     *
     * @param header a JSON list of texts from the event as it stands now (id, time, kind, case, person, agency, channel,
     *     digest of what was said); {@code null} when the event is gone
     * @param genuine whether the application sealed it, as an event that it had written itself
     * @param digest of the header when it was sealed
     * @param hash digest of the hash before, followed by {@code digest}
     */
    @Schema(name = "RecordLink", description = "留痕链的一环")
    public record Link(
            long no,
            long entryId,
            String algorithm,
            @Nullable String header,
            boolean genuine,
            String digest,
            String hash) {}

    /** Where the chain ends: a figure to write down elsewhere, against which a later chain can be held. */
    @Schema(name = "RecordHead", description = "链到哪里：抄到别处，以后可以对")
    public record Head(long no, String hash) {}

    /**
     * What is wrong first.
     *
     * @param what CHANGED (the event is not what was sealed), GONE (it is missing), CHAIN (the seal does not rest on the one
     *     before), CUT (seals at the end are missing), SLIPPED_IN (an event appeared later where all were sealed), FOREIGN (the application has
     *     not written it, or has not made the seal: it bears no mark of its key)
     */
    public record Fault(String what, long no, long entryId) {}

    /** @param links how many were looked at, up to the fault */
    public record Verdict(long links, Head head, Optional<Fault> fault) {}

    public Head head() {
        var chain = seals.chain();
        return new Head(chain.lastNo(), chain.lastHash());
    }

    /** Links above a number, in order. */
    public List<Link> links(long after, int limit) {
        var page = seals.findByNoGreaterThanOrderByNo(after, Limit.of(limit));
        var events = eventsOf(page);
        return page.stream().map(seal -> link(seal, events.get(seal.entryId()))).toList();
    }

    private Link link(AuditSeal seal, AuditLine line) {
        var header = line == null ? null : line.header(seal.digester().ofText(line.text()));
        return new Link(
                seal.no(),
                seal.entryId(),
                seal.digester().code(),
                header,
                seal.isGenuine(mark),
                seal.digest(),
                seal.hash());
    }

    /** Looks at the whole record, from the first event to the end. */
    public Verdict verify() {
        var head = head();
        var previous = AuditSeal.NOTHING;
        long no = 0;
        for (var page = page(0); !page.isEmpty(); page = page(no)) {
            var events = eventsOf(page);
            for (var seal : page) {
                var line = events.get(seal.entryId());
                var fault = faultOf(seal, no + 1, previous, line);
                if (fault.isEmpty() && !seal.isGenuine(mark)) {
                    fault = Optional.of(new Fault("FOREIGN", seal.no(), seal.entryId()));
                }
                if (fault.isPresent()) {
                    return new Verdict(no, head, fault);
                }
                previous = seal.hash();
                no = seal.no();
            }
        }
        return new Verdict(no, head, atTheEnd(head, no, previous));
    }

    private List<AuditSeal> page(long after) {
        return seals.findByNoGreaterThanOrderByNo(after, Limit.of(AT_ONCE));
    }

    private static Optional<Fault> faultOf(AuditSeal seal, long expected, String previous, AuditLine line) {
        if (seal.no() != expected || !seal.restsOn(previous)) {
            return Optional.of(new Fault("CHAIN", expected, seal.entryId()));
        }
        if (line == null) {
            return Optional.of(new Fault("GONE", seal.no(), seal.entryId()));
        }
        return seal.fits(line) ? Optional.empty() : Optional.of(new Fault("CHANGED", seal.no(), seal.entryId()));
    }

    /** Events are sealed while this looks: the end it saw first is a link that must still be there. */
    private Optional<Fault> atTheEnd(Head head, long no, String last) {
        if (no < head.no()) {
            return Optional.of(new Fault("CUT", no + 1, 0));
        }
        var seen =
                no == head.no() ? last : seals.findByNo(head.no()).orElseThrow().hash();
        if (head.no() > 0 && !seen.equals(head.hash())) {
            return Optional.of(new Fault("CHAIN", head.no(), 0));
        }
        long settled = seals.chain().reachedId() - AuditSealer.STILL_OPEN;
        return seals.unsealed(0, settled, Limit.of(1)).stream()
                .findFirst()
                .map(line -> new Fault("SLIPPED_IN", 0, line.id()));
    }

    private Map<Long, AuditLine> eventsOf(List<AuditSeal> page) {
        return lines.findByIdIn(page.stream().map(AuditSeal::entryId).toList()).stream()
                .collect(Collectors.toMap(AuditLine::id, Function.identity()));
    }
}
