package org.shaodao.engine;

/** A running diagram is over, by its end event or by being cancelled. Published inside the engine's transaction. */
public record InstanceEnded(String instanceId, String process, String caseNumber, boolean cancelled) {}
