package org.shaodao.evidence.store;

/** Where bytes lie, found by their own SHA-256. Nothing is ever changed or removed; the same bytes lie there once. */
interface EvidenceStore {

    /**
     * Keeps bytes; harmless when they are there already.
     *
     * @param sha256 of the bytes, lower case hex
     */
    void put(String sha256, byte[] bytes);

    /** @throws EvidenceLost when there is nothing under this name */
    byte[] read(String sha256);
}
