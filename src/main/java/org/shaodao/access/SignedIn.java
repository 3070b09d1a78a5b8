package org.shaodao.access;

import java.io.Serializable;

/** What a session knows about its person; everything else is looked up, so that a change holds from the next request. */
public record SignedIn(long officerId, String account) implements Serializable {}
