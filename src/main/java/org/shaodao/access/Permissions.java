package org.shaodao.access;

import java.util.List;

/** What the roles of a person allow. */
public interface Permissions {

    /** @throws AccessRefused when none of the person's roles allows it; the refusal is recorded */
    void require(Viewer viewer, String can);

    boolean allows(Viewer viewer, String can);

    /** All that the person's roles allow, by code: {@code whistle.blow}, {@code task.work}, … */
    List<String> of(Viewer viewer);
}
