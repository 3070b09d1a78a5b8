package org.shaodao.evidence.store;

import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.CaseScope;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.shaodao.evidence.Attachment;
import org.shaodao.evidence.Attachments;
import org.shaodao.evidence.EvidenceRefused;
import org.shaodao.evidence.intake.AcceptedFile;
import org.shaodao.evidence.intake.Intake;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts what the intake took into the store and on record, and finds it again. */
@Service
class AttachmentCabinet implements Attachments {

    private static final String FIELD = "attachments";

    private final Intake intake;
    private final EvidenceStore store;
    private final EvidenceFiles files;
    private final CaseScope scope;
    private final IdentityVault vault;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AttachmentCabinet(
            Intake intake,
            EvidenceStore store,
            EvidenceFiles files,
            CaseScope scope,
            IdentityVault vault,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.intake = intake;
        this.store = store;
        this.files = files;
        this.scope = scope;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The file is judged outside a transaction: unless the caller has begun one, no connection waits for a picture. */
    @Override
    public Attachment upload(Viewer viewer, String filename, InputStream content) {
        AcceptedFile accepted = intake.accept(filename, content);
        return transaction.execute(status -> keep(viewer, accepted));
    }

    private Attachment keep(Viewer viewer, AcceptedFile accepted) {
        String sha256 = put(accepted.file().bytes());
        String preview = accepted.preview() == null ? null : put(accepted.preview());
        EvidenceFile file = new EvidenceFile(
                accepted, sha256, preview, viewer, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return files.save(file).view();
    }

    private String put(byte[] bytes) {
        String sha256 = Fingerprint.of(bytes);
        store.put(sha256, bytes);
        return sha256;
    }

    @Override
    @Transactional
    public List<Attachment> bind(Collection<Long> ids, String caseNumber, String purpose, Viewer viewer) {
        Set<Long> wanted = ids == null ? Set.of() : new TreeSet<>(ids);
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (wanted.size() > MOST_PER_CALL) {
            throw new EvidenceRefused("attachments-too-many", "一次最多附 %d 个文件，请去掉一些再提交。".formatted(MOST_PER_CALL), FIELD);
        }
        if (files.bind(wanted, caseNumber, purpose, viewer.officerId()) != wanted.size()) {
            throw new EvidenceRefused("attachment-not-yours", "有附件不是您上传的，或已经用在别处。请去掉后重新上传，再提交。", FIELD);
        }
        return views(named(caseNumber, files.findByIdInOrderById(wanted)));
    }

    /** A name of a file may be somebody's name, and everybody who reads the case reads it. */
    private List<EvidenceFile> named(String caseNumber, List<EvidenceFile> bound) {
        var telling =
                vault.naming(caseNumber, bound.stream().map(EvidenceFile::name).toList());
        bound.stream().filter(file -> telling.contains(file.name())).forEach(EvidenceFile::forgetName);
        return bound;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Attachment> ofCase(String caseNumber) {
        return views(files.findByCaseNumberInOrderById(List.of(caseNumber)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Attachment>> ofCases(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return Map.of();
        }
        return views(files.findByCaseNumberInOrderById(caseNumbers)).stream()
                .collect(Collectors.groupingBy(Attachment::caseNumber, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Attachment> views(List<EvidenceFile> found) {
        return found.stream().map(EvidenceFile::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Attachment get(long id) {
        return file(id).view();
    }

    @Override
    public Attachment open(Viewer viewer, long id) {
        Attachment attachment = file(id).view();
        if (attachment.caseNumber() != null) {
            scope.requireRead(viewer, attachment.caseNumber());
        } else if (attachment.officerId() != viewer.officerId()) {
            audit.recordApart("ACCESS_REFUSED", null, viewer.actor(), "想看别人还没有提交的附件，被拒绝。", Map.of("attachment", id));
            throw new AccessRefused("这个附件还没有提交，只有上传的人能看。");
        }
        return attachment;
    }

    @Override
    @Transactional(readOnly = true)
    public Content content(long id) {
        EvidenceFile file = file(id);
        return new Content(file.view(), whole(file.sha256()), file.textEncoding());
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] preview(long id) {
        String sha256 = file(id).previewSha256();
        if (sha256 == null) {
            throw new NoSuchElementException("这个附件不是图片，没有预览。");
        }
        return whole(sha256);
    }

    /** Evidence that changed is no evidence: better no answer than a wrong one. */
    private byte[] whole(String sha256) {
        byte[] bytes = store.read(sha256);
        if (!Fingerprint.of(bytes).equals(sha256)) {
            throw new EvidenceLost(sha256, null);
        }
        return bytes;
    }

    private EvidenceFile file(long id) {
        return files.findById(id).orElseThrow(() -> new NoSuchElementException("没有这个附件。"));
    }
}
