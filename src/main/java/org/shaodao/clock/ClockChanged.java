package org.shaodao.clock;

/** A clock was started, stopped, paused, resumed, extended or handed over. Published inside the transaction. */
public record ClockChanged(Clocks.ClockView clock, String what) {}
