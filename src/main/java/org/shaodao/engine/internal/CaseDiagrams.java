package org.shaodao.engine.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.shaodao.engine.Diagrams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the engine's history what has happened on the diagrams of a case. */
@Service
class CaseDiagrams implements Diagrams {

    private final HistoryService history;
    private final RepositoryService repository;

    CaseDiagrams(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseDiagram> ofCase(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(this::draw)
                .toList();
    }

    private CaseDiagram draw(HistoricProcessInstance instance) {
        Set<String> done = new LinkedHashSet<>();
        Set<String> current = new LinkedHashSet<>();
        history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .forEach(step -> {
                    var shape = step.getActivityId().replace("#multiInstanceBody", "");
                    if (step.getEndTime() == null) {
                        current.add(shape);
                    } else if (!step.isCanceled()) {
                        done.add(shape);
                    }
                });
        done.removeAll(current);
        return new CaseDiagram(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionName(),
                instance.getProcessDefinitionVersion(),
                agencyOf(instance.getId()),
                xml(instance.getProcessDefinitionId()),
                List.copyOf(done),
                List.copyOf(current),
                flows(instance.getProcessDefinitionId(), done, current),
                instance.getEndTime() == null);
    }

    private String agencyOf(String instanceId) {
        var agency = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instanceId)
                .variableName(PathHistory.WHOSE)
                .singleResult();
        return agency == null ? null : (String) agency.getValue();
    }

    private String xml(String definitionId) {
        try (var model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new IllegalStateException("diagram " + definitionId + " cannot be read", unreadable);
        }
    }

    /** The engine keeps no record of flows: a flow counts as taken when it leaves a finished shape for a reached one. */
    private List<String> flows(String definitionId, Set<String> done, Set<String> current) {
        var taken = new ArrayList<String>();
        var model = repository.getBpmnModelInstance(definitionId);
        for (var flow : model.getModelElementsByType(SequenceFlow.class)) {
            var target = flow.getTarget().getId();
            if (done.contains(flow.getSource().getId()) && (done.contains(target) || current.contains(target))) {
                taken.add(flow.getId());
            }
        }
        return taken;
    }
}
