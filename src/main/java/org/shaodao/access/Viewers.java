package org.shaodao.access;

/** Who is signed in at this moment. */
public interface Viewers {

    /** The person of the current request. */
    Viewer current();
}
