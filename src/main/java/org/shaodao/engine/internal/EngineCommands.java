package org.shaodao.engine.internal;

import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
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
        return plainly(() -> ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(steps::apply));
    }

    /**
     * Lets what a module threw inside the diagram come out as it was thrown, and turns the engine's own conflict into
     * the one that callers repeat.
     *
     * @throws OptimisticLockingFailureException when somebody else moved the same meanwhile: it may be made again
     */
    <T> T plainly(Supplier<T> move) {
        try {
            return move.get();
        } catch (OptimisticLockingException conflict) {
            throw new OptimisticLockingFailureException(conflict.getMessage(), conflict);
        } catch (ProcessEngineException wrapped) {
            throw ours(wrapped);
        }
    }

    /** The innermost exception that is not the engine's own. */
    private static RuntimeException ours(ProcessEngineException wrapped) {
        for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RuntimeException thrown
                    && !thrown.getClass().getName().startsWith("org.camunda.")) {
                return thrown;
            }
        }
        return wrapped;
    }
}
