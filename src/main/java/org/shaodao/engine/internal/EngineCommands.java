package org.shaodao.engine.internal;

import java.util.function.Function;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Several steps as one command of the engine, in the caller's transaction: what they change is written at its end. */
@Component
class EngineCommands {

    private final ProcessEngine engine;

    EngineCommands(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** @throws OptimisticLockingFailureException when somebody else moved the same meanwhile: it may be made again */
    <T> T run(Function<CommandContext, T> steps) {
        try {
            return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(steps::apply);
        } catch (OptimisticLockingException conflict) {
            throw new OptimisticLockingFailureException(conflict.getMessage(), conflict);
        }
    }
}
