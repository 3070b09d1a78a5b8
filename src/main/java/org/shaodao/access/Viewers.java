package org.shaodao.access;

/** Who is signed in. */
public interface Viewers {

    /** The person of this request. */
    Viewer current();
}
