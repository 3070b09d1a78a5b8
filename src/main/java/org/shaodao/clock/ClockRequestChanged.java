package org.shaodao.clock;

/** A pause or an extension was asked for, granted or declined. Published inside the transaction. */
public record ClockRequestChanged(ClockRequests.RequestView request) {}
