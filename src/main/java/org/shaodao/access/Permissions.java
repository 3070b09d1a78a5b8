package org.shaodao.access;

/** What the roles of a person allow. */
public interface Permissions {

    /** @throws AccessRefused when none of the person's roles allows it; the refusal is recorded */
    void require(Viewer viewer, String can);
}
