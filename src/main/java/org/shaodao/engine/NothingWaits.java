package org.shaodao.engine;

/** No running diagram of the case waits for the message. */
public class NothingWaits extends RuntimeException {

    public NothingWaits(String message, String caseNumber) {
        super("no running diagram of " + caseNumber + " waits for " + message);
    }
}
