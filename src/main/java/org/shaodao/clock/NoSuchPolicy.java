package org.shaodao.clock;

/** No version of the clock policy is in force for this tier. */
public class NoSuchPolicy extends RuntimeException {

    public NoSuchPolicy(String policy, String tier) {
        super("no clock policy " + policy + " in force for " + tier);
    }
}
