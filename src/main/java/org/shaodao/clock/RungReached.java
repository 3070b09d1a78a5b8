package org.shaodao.clock;

/**
 * A rung of a clock was reached, for the first and only time. Published inside the transaction of the ladder's timer.
 * Escalation adds people; it never takes the matter away and never decides.
 */
public record RungReached(Clocks.ClockView clock, Clocks.RungView rung) {}
