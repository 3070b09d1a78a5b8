package org.shaodao.engine.wall;

import org.camunda.bpm.engine.ArtifactFactory;

/** Refuses every class a diagram names: delegates, listeners, shell and mail tasks. */
final class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ForbiddenExpression(type.getName(), "流程图里不能写 Java 类");
    }
}
