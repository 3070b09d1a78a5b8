package org.shaodao.engine.internal;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Listens to the decision engine while one table is evaluated on this thread, and hands over what it heard. */
@Component
class TableEvaluations extends AbstractProcessEnginePlugin implements DmnDecisionTableEvaluationListener {

    private final ObjectProvider<DecisionService> decisions;
    private final ThreadLocal<List<DmnDecisionTableEvaluationEvent>> heard = new ThreadLocal<>();

    TableEvaluations(ObjectProvider<DecisionService> decisions) {
        this.decisions = decisions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        dmn.setCustomPostDecisionTableEvaluationListeners(List.of(this));
        configuration.setDmnEngineConfiguration(dmn);
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        var listening = heard.get();
        if (listening != null) {
            listening.add(event);
        }
    }

    DmnDecisionTableEvaluationEvent evaluate(String definitionId, VariableMap facts) {
        var events = new ArrayList<DmnDecisionTableEvaluationEvent>();
        heard.set(events);
        try {
            decisions.getObject().evaluateDecisionTableById(definitionId, facts);
            return events.get(events.size() - 1);
        } finally {
            heard.remove();
        }
    }
}
