package org.shaodao.whistle;

/** Names of the types a whistle can be of. */
public interface WhistleTypes {

    /** Chinese name; the code itself when the type is no longer in the catalogue. */
    String name(String code);
}
