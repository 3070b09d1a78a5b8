package org.shaodao.clock;

/** Policies were written: what was remembered of them is out of date. */
record PoliciesWritten(int count) {}
