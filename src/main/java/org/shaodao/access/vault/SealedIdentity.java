package org.shaodao.access.vault;

/**
 * An identity as it is kept.
 *
 * @param keyId name of the key that opens it
 * @param hashes by which it is found again
 */
public record SealedIdentity(byte[] sealed, String keyId, Hashes hashes) {

    /** {@code null} where there is nothing to find. */
    public record Hashes(String name, String phone, String idNumber) {}
}
