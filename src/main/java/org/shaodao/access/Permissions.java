package org.shaodao.access;

import java.util.List;

/** What the roles of a person allow, by the table {@link Action}. */
public interface Permissions {

    /** @throws AccessRefused when none of the person's roles allows it; the refusal is recorded */
    void require(Viewer viewer, Action action);

    boolean allows(Viewer viewer, Action action);

    /** What screens may offer the person, by code: {@code whistle.blow}, {@code task.work}, … */
    List<String> of(Viewer viewer);
}
