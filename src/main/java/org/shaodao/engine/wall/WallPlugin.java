package org.shaodao.engine.wall;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the wall around the engine: vocabulary and plain values, no scripts, no classes. */
@Component
class WallPlugin extends AbstractProcessEnginePlugin {

    private final Vocabulary vocabulary;

    WallPlugin(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new Wall(vocabulary));
        configuration.setScriptFactory(new NoScripts());
        configuration.setScriptEngineResolver(new NoScripts.Engines());
        configuration.setArtifactFactory(new NoClasses());
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setJavaSerializationFormatEnabled(false);
    }
}
