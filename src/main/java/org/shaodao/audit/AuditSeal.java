package org.shaodao.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.springframework.lang.Nullable;

/** The seal of one event: its place in the one order of the record, and what binds it to the seal before. */
@Entity
@Immutable
@Table(name = "audit_seal")
class AuditSeal {

    /** What the first seal rests on. */
    static final String NOTHING = "0".repeat(64);

    @Id
    @Column(name = "seal_no")
    private Long no;

    private long entryId;
    private String algorithm;
    private String textDigest;
    private String digest;
    private String hash;

    /** {@code null} where the application found an event that it had not written. */
    private String mark;

    protected AuditSeal() {}

    AuditSeal(long no, AuditLine line, Digester digester, String previousHash, @Nullable RecordMark vouching) {
        this.no = no;
        this.entryId = line.id();
        this.algorithm = digester.code();
        this.textDigest = digester.ofText(line.text());
        this.digest = digester.ofText(line.header(textDigest));
        this.hash = digester.ofText(previousHash + digest);
        this.mark = vouching == null ? null : vouching.of(vouched(no, hash));
    }

    /** What the mark of a seal is made of: the event, its number and its place are in the hash. */
    static String vouched(long no, String hash) {
        return Header.of("seal", String.valueOf(no), hash);
    }

    /** Whether the application made this seal, for an event that it had written. */
    boolean isGenuine(RecordMark made) {
        return made.of(vouched(no, hash)).equals(mark);
    }

    long no() {
        return no;
    }

    long entryId() {
        return entryId;
    }

    Digester digester() {
        return Digester.of(algorithm);
    }

    String digest() {
        return digest;
    }

    String hash() {
        return hash;
    }

    /** Whether this hash follows from the digest and from the hash of the seal before. */
    boolean restsOn(String previousHash) {
        return hash.equals(digester().ofText(previousHash + digest));
    }

    /** Whether the event is still what was sealed. */
    boolean fits(AuditLine line) {
        return textDigest.equals(digester().ofText(line.text()))
                && digest.equals(digester().ofText(line.header(textDigest)));
    }
}
