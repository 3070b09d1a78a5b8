package org.shaodao.evidence;

/** A file is not taken, or files cannot be bound. Answered as a problem with a stable type; nothing is changed. */
public class EvidenceRefused extends RuntimeException {

    /** The one type that is answered as 413 instead of 422. */
    public static final String TOO_LARGE = "file-too-large";

    private final String type;
    private final String field;

    /**
     * @param type stable code, kebab case: {@code file-type-refused}
     * @param message the Chinese sentence: what is wrong and what to do
     * @param field {@code file} or {@code attachments}
     */
    public EvidenceRefused(String type, String message, String field) {
        super(message);
        this.type = type;
        this.field = field;
    }

    public String type() {
        return type;
    }

    public String field() {
        return field;
    }

    /** HTTP status: 413 when only the size is wrong, else 422. */
    public int status() {
        return TOO_LARGE.equals(type) ? 413 : 422;
    }
}
