package org.shaodao.broken;

import org.camunda.bpm.engine.TaskService;

/** Knows the engine outside the engine module. */
public record KnowsCamunda(TaskService tasks) {}
