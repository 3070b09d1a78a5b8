package org.shaodao.access;

import java.util.Set;

/** The person may, but not now or not this way: something is due first, or the token does not reach so far. Answered as 403. */
public class NotAdmitted extends RuntimeException {

    private final String type;

    /**
     * @param type stable code, kebab case
     * @param message the Chinese sentence: what to do
     */
    public NotAdmitted(String type, String message) {
        super(message);
        this.type = type;
    }

    /** @throws NotAdmitted when something is to be done before anything else */
    public static void whileDue(Set<Due> due) {
        due.stream().sorted().findFirst().ifPresent(first -> {
            throw new NotAdmitted(first.type(), first.detail());
        });
    }

    public String type() {
        return type;
    }
}
