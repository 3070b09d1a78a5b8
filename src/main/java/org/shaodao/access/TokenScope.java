package org.shaodao.access;

import java.util.EnumSet;
import java.util.Set;

/** What a program may do with a person's token: never more than the person, and some things only the person. */
public enum TokenScope {
    READ("只读"),
    WORK("读和办理");

    /** What a person does themselves, awake and known to be them. */
    private static final Set<Action> IN_PERSON = EnumSet.of(
            Action.OWN_ACCOUNT,
            Action.ACCOUNT_KEEP,
            Action.ACCOUNT_CODE,
            Action.PARTY_REVEAL,
            Action.PARTY_SEARCH,
            Action.CASE_PROTECT,
            Action.DEMO_CLOCK);

    private final String label;

    TokenScope(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** @param reads whether the operation changes nothing */
    public boolean allows(Action action, boolean reads) {
        return !IN_PERSON.contains(action) && (reads || this == WORK);
    }
}
