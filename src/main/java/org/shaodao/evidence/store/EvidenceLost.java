package org.shaodao.evidence.store;

/** A file is on record, but its bytes are missing or no longer the same: a fault of the store, not of the person. */
class EvidenceLost extends IllegalStateException {

    EvidenceLost(String sha256, Throwable cause) {
        super("evidence " + sha256 + " is missing or damaged", cause);
    }
}
