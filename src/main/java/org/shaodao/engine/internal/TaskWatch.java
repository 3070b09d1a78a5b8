package org.shaodao.engine.internal;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.shaodao.engine.EngineTask;
import org.shaodao.engine.InstanceEnded;
import org.shaodao.engine.TaskCreated;
import org.shaodao.engine.TaskEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the other modules, inside the engine's transaction, when a user task appears or ends and when a diagram is
 * over. It hangs itself on every user task while the diagram is parsed, so that no diagram has to ask for it.
 */
@Component
class TaskWatch extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA =
            new Namespace("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private final ApplicationEventPublisher events;

    TaskWatch(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.setProperty("shaodao.clock", clockOf(element));
        activity.setProperty("shaodao.form", element.attributeNS(CAMUNDA, "formRef"));
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        TaskListener created = task -> events.publishEvent(new TaskCreated(seen(task)));
        TaskListener completed = task -> events.publishEvent(new TaskEnded(seen(task), true));
        TaskListener deleted = task -> events.publishEvent(new TaskEnded(seen(task), false));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completed);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, deleted);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        ExecutionListener ended = this::ended;
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, ended);
    }

    private void ended(DelegateExecution execution) {
        events.publishEvent(new InstanceEnded(
                execution.getProcessInstanceId(),
                ((ProcessDefinitionEntity) ((ExecutionEntity) execution).getProcessDefinition()).getKey(),
                execution.getProcessBusinessKey(),
                execution.isCanceled()));
    }

    private static String clockOf(Element task) {
        var extensions = task.element("extensionElements");
        var properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
        if (properties == null) {
            return null;
        }
        return properties.elementsNS(CAMUNDA, "property").stream()
                .filter(property -> "clock".equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .findFirst()
                .orElse(null);
    }

    static EngineTask seen(DelegateTask task) {
        var execution = (ExecutionEntity) task.getExecution();
        var activity = execution.getProcessDefinition().findActivity(task.getTaskDefinitionKey());
        var queue = task.getCandidates().stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .findFirst()
                .orElse(null);
        // Of the execution: no task has variables of its own, and the engine would look for them.
        Map<String, Object> decisions = execution.getVariables();
        return new EngineTask(
                task.getId(),
                ((ProcessDefinitionEntity) execution.getProcessDefinition()).getKey(),
                task.getTaskDefinitionKey(),
                task.getName(),
                execution.getProcessBusinessKey(),
                task.getProcessInstanceId(),
                queue,
                (String) activity.getProperty("shaodao.form"),
                (String) activity.getProperty("shaodao.clock"),
                ((TaskEntity) task).getCreateTime().toInstant(),
                decisions);
    }
}
