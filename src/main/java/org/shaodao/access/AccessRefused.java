package org.shaodao.access;

/** The person may not see or do this. Answered as 403; the refusal has been recorded. */
public class AccessRefused extends RuntimeException {

    public AccessRefused(String what) {
        super(what);
    }
}
