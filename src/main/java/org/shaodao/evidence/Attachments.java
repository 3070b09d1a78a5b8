package org.shaodao.evidence;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shaodao.access.Viewer;

/**
 * The files people attach. Uploaded first, bound to a case when what they illustrate is sent; never changed after that.
 */
public interface Attachments {

    /** How many files one whistle, note or task step may bring. */
    int MOST_PER_CALL = 20;

    /**
     * Keeps a file for its uploader. Nothing is kept when it is refused.
     *
     * @param filename as the person's device named it; may be {@code null} or hostile
     * @throws EvidenceRefused when the file is empty, too large, damaged, disguised or of a kind that is not accepted
     */
    Attachment upload(Viewer viewer, String filename, InputStream content);

    /** {@link #bind(Collection, String, String, Viewer)} without a purpose. */
    default List<Attachment> bind(Collection<Long> ids, String caseNumber, Viewer viewer) {
        return bind(ids, caseNumber, null, viewer);
    }

    /**
     * Makes files part of a case, in the caller's transaction. From then on everybody who may read the case sees them.
     *
     * @param ids the viewer's own files that belong to no case yet; {@code null} or empty is harmless
     * @param purpose what they illustrate, a code of the caller of at most 32 characters, or {@code null}
     * @return the files in the order of their upload
     * @throws EvidenceRefused {@code attachments-too-many}, {@code attachment-not-yours}; nothing is bound then
     */
    List<Attachment> bind(Collection<Long> ids, String caseNumber, String purpose, Viewer viewer);

    /** The files of a case, oldest first. */
    List<Attachment> ofCase(String caseNumber);

    /** The files of several cases with one statement; a case without files is absent. */
    Map<String, List<Attachment>> ofCases(Collection<String> caseNumbers);

    /** @throws java.util.NoSuchElementException when there is no such file */
    Attachment get(long id);

    /**
     * A file for somebody who wants to see it: its uploader while it belongs to no case, else everybody who may read the
     * case.
     *
     * @throws java.util.NoSuchElementException when there is no such file
     * @throws org.shaodao.access.AccessRefused when the viewer may not see it; the refusal is recorded
     */
    Attachment open(Viewer viewer, long id);

    /**
     * The bytes as kept; asks nobody's right.
     *
     * @throws java.util.NoSuchElementException when there is no such file
     */
    Content content(long id);

    /**
     * The small upright JPEG of an image, at most 640 px a side; asks nobody's right.
     *
     * @throws java.util.NoSuchElementException when there is no such file or it is not an image
     */
    byte[] preview(long id);

    /**
     * @param encoding character set of a text, by its IANA name; {@code null} for everything else
     */
    record Content(Attachment attachment, byte[] bytes, String encoding) {}
}
