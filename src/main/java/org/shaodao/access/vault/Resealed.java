package org.shaodao.access.vault;

/** Something that is kept sealed, and sealed anew when there is a newer key. */
public interface Resealed {

    /**
     * Seals some of those anew that another key than this one has sealed, in the caller's transaction.
     *
     * @return how many
     */
    int some(String currentKey, int most);
}
