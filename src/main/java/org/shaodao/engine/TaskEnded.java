package org.shaodao.engine;

/**
 * A user task is over. Published synchronously inside the engine's transaction.
 *
 * @param completed true when a person completed it, false when the diagram took it away
 */
public record TaskEnded(EngineTask task, boolean completed) {}
