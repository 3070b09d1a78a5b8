package org.shaodao.audit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.shaodao.audit.AuditTrail.Actor;

/** One line of the record in the database. Hibernate never updates it and its repository cannot delete it. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditLine {

    /** Past Hibernate, which adds one line at a time. */
    static final String INSERT = "insert into audit_entry (at, kind, case_number, summary, details, overflow_pieces,"
            + " officer_id, officer_name, agency_id, agency_name, channel, nonce, mark)"
            + " values (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;
    private String kind;
    private String caseNumber;

    @Column(length = 1000)
    private String summary;

    @Column(length = DetailsText.PIECE)
    private String details;

    private int overflowPieces;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "audit_overflow", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "part")
    @Column(name = "piece", length = DetailsText.PIECE)
    private List<String> overflow;

    private Long officerId;
    private String officerName;
    private String agencyId;
    private String agencyName;
    private String channel;

    /** So that no two events have the same mark, even when they say the same in the same moment. */
    private String nonce;

    /** Shows, until it is sealed, that the application wrote it. */
    private String mark;

    protected AuditLine() {}

    AuditLine(
            Instant at,
            String kind,
            String caseNumber,
            Actor actor,
            String summary,
            List<String> pieces,
            RecordMark mark) {
        this.at = at;
        this.kind = kind;
        this.caseNumber = caseNumber;
        this.summary = summary;
        this.details = pieces.get(0);
        this.overflow = List.copyOf(pieces.subList(1, pieces.size()));
        this.overflowPieces = overflow.size();
        this.officerId = actor.officerId();
        this.officerName = actor.officerName();
        this.agencyId = actor.agencyId();
        this.agencyName = actor.agencyName();
        this.channel = actor.channel();
        this.nonce = UUID.randomUUID().toString();
        this.mark = mark.of(marked());
    }

    /** For {@link #INSERT}. */
    Object[] values() {
        if (overflowPieces > 0) {
            throw new IllegalArgumentException("too long for an event among many");
        }
        var written = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        return new Object[] {
            written,
            kind,
            caseNumber,
            summary,
            details,
            officerId,
            officerName,
            agencyId,
            agencyName,
            channel,
            nonce,
            mark
        };
    }

    /** What the mark is made of: all but the number, which the database gives later. */
    private String marked() {
        return Header.of(
                nonce,
                at.toString(),
                kind,
                caseNumber,
                officerId == null ? null : String.valueOf(officerId),
                officerName,
                agencyId,
                agencyName,
                channel,
                text());
    }

    /** Whether the application wrote it, and wrote it so. */
    boolean bears(RecordMark made) {
        return made.of(marked()).equals(mark);
    }

    Instant at() {
        return at;
    }

    String mark() {
        return mark;
    }

    /** The details as one text. Costs a second statement only where something overflowed. */
    private String wholeDetails() {
        return overflowPieces == 0 ? details : details + String.join("", overflow);
    }

    Long id() {
        return id;
    }

    /** What was said, as it is digested: summary and details. */
    String text() {
        return summary + "\n" + wholeDetails();
    }

    /** Who did what when in which case, and the digest of what was said, as it is digested: a JSON list of texts. */
    String header(String textDigest) {
        return Header.of(
                String.valueOf(id),
                at.toString(),
                kind,
                caseNumber,
                officerId == null ? null : String.valueOf(officerId),
                officerName,
                agencyId,
                agencyName,
                channel,
                textDigest);
    }

    AuditEntry entry(DetailsText text) {
        return new AuditEntry(
                id,
                at,
                kind,
                caseNumber,
                summary,
                text.read(wholeDetails()),
                officerId,
                officerName,
                agencyId,
                agencyName,
                channel);
    }
}
