package org.shaodao.evidence.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shaodao.access.Viewer;
import org.shaodao.evidence.Attachment;
import org.shaodao.evidence.format.CleanFile;
import org.shaodao.evidence.format.MediaKind;
import org.shaodao.evidence.intake.AcceptedFile;

/** A file on record. Written once; the case it belongs to is added later, and then its name goes if it tells a party. */
@Entity
@Table(name = "attachment")
class EvidenceFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String mediaType;
    private String textEncoding;
    private long sizeBytes;
    private String sha256;
    private boolean image;
    private Integer width;
    private Integer height;

    @Column(name = "preview_sha256")
    private String previewSha256;

    private Instant uploadedAt;
    private long officerId;
    private String officerName;
    private String agencyId;
    private String caseNumber;
    private String purpose;

    protected EvidenceFile() {}

    EvidenceFile(AcceptedFile accepted, String sha256, String previewSha256, Viewer uploader, Instant at) {
        CleanFile file = accepted.file();
        this.name = accepted.name();
        this.mediaType = file.kind().type();
        this.textEncoding = file.encoding();
        this.sizeBytes = file.bytes().length;
        this.sha256 = sha256;
        this.previewSha256 = previewSha256;
        this.image = file.picture() != null;
        if (image) {
            this.width = file.picture().seenWidth();
            this.height = file.picture().seenHeight();
        }
        this.uploadedAt = at;
        this.officerId = uploader.officerId();
        this.officerName = uploader.name();
        this.agencyId = uploader.agencyId();
    }

    Attachment view() {
        return new Attachment(
                id,
                name,
                mediaType,
                sizeBytes,
                sha256,
                image,
                width,
                height,
                uploadedAt,
                officerId,
                officerName,
                agencyId,
                caseNumber,
                purpose);
    }

    String name() {
        return name;
    }

    /** What it is called instead says no more than its kind does. */
    void forgetName() {
        name = MediaKind.ofType(mediaType).family().label() + name.substring(name.lastIndexOf('.'));
    }

    String sha256() {
        return sha256;
    }

    String previewSha256() {
        return previewSha256;
    }

    String textEncoding() {
        return textEncoding;
    }
}
