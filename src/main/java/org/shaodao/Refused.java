package org.shaodao;

/**
 * A rule of the town forbids what was asked. Answered as a problem with a stable type; nothing is changed.
 *
 * <p>It stands in the root package, which belongs to no module, so that every module may refuse in the same way.
 */
public class Refused extends RuntimeException {

    private final String type;
    private final String field;

    /**
     * @param type stable code, kebab case: {@code refusal-window-over}
     * @param message the Chinese sentence: what is wrong and what to do
     * @param field the field it concerns, or {@code null}
     */
    public Refused(String type, String message, String field) {
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
}
