package org.shaodao.engine;

/** A user task has appeared. Published synchronously inside the engine's transaction. */
public record TaskCreated(EngineTask task) {}
