package org.shaodao.engine.wall;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.shaodao.engine.ProcessScope;

/** A running diagram, seen through the narrow window of {@link ProcessScope}. */
record ExecutionScope(ExecutionEntity execution) implements ProcessScope {

    @Override
    public String caseNumber() {
        return execution.getProcessBusinessKey();
    }

    @Override
    public String instanceId() {
        return execution.getProcessInstanceId();
    }

    @Override
    public String process() {
        return ((ProcessDefinitionEntity) execution.getProcessDefinition()).getKey();
    }

    @Override
    public Object decision(String name) {
        return execution.getVariable(name);
    }

    @Override
    public void decide(String name, Object decided) {
        execution.getProcessInstance().setVariable(name, decided);
    }
}
