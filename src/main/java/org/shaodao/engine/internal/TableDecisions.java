package org.shaodao.engine.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.shaodao.engine.Decisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evaluates the deployed tables with the engine's decision engine, and says which rows fired. The engine's own decision
 * service answers outputs alone; the rule that fired is what a person wants to see.
 */
@Service
class TableDecisions implements Decisions {

    private final RepositoryService repository;
    private final TableEvaluations evaluations;

    TableDecisions(RepositoryService repository, TableEvaluations evaluations) {
        this.repository = repository;
        this.evaluations = evaluations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FiredRule> ask(String table, Map<String, ?> facts) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("no decision table " + table);
        }
        var event = evaluations.evaluate(definition.getId(), Variables.fromMap(new HashMap<>(facts)));
        return event.getMatchingRules().stream()
                .map(rule -> fired(definition, event, rule))
                .toList();
    }

    private FiredRule fired(
            DecisionDefinition definition, DmnDecisionTableEvaluationEvent event, DmnEvaluatedDecisionRule rule) {
        var outputs = new LinkedHashMap<String, Object>();
        rule.getOutputEntries()
                .values()
                .forEach(output ->
                        outputs.put(output.getOutputName(), output.getValue().getValue()));
        return new FiredRule(
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                rule.getId(),
                row(event.getDecision(), rule.getId()),
                reason(definition.getId(), rule.getId()),
                outputs);
    }

    private static int row(DmnDecision decision, String rule) {
        var rules = ((DmnDecisionTableImpl) decision.getDecisionLogic()).getRules();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).getId().equals(rule)) {
                return i + 1;
            }
        }
        return 0;
    }

    private String reason(String definitionId, String rule) {
        var model = repository.getDmnModelInstance(definitionId);
        Rule drawn = model.getModelElementById(rule);
        return drawn == null || drawn.getDescription() == null
                ? ""
                : drawn.getDescription().getTextContent();
    }
}
