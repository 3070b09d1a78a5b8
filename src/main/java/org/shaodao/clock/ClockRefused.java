package org.shaodao.clock;

/** A rule forbids what was asked of a clock. Nothing is changed. */
public class ClockRefused extends RuntimeException {

    private final String type;
    private final String field;

    /**
     * @param type stable code, kebab case: {@code clock-overdue}
     * @param message the Chinese sentence: what is wrong and what to do
     * @param field the field it concerns ({@code reason}, {@code from}, {@code until}, {@code days}), or {@code null}
     */
    public ClockRefused(String type, String message, String field) {
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
