package org.shaodao.clock;

/**
 * A clock was changed. Published inside the transaction.
 *
 * @param what STARTED, REOPENED, STOPPED, CANCELLED, SUSPENDED, RESUMED (early), EXTENDED, HANDED_OVER, RECKONED (the
 *     calendar changed). A pause that ends as planned changes nothing: it was reckoned from the beginning.
 */
public record ClockChanged(Clocks.ClockView clock, String what) {}
