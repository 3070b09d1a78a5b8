package org.shaodao.engine.internal;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.shaodao.engine.EngineTask;
import org.shaodao.engine.NothingWaits;
import org.shaodao.engine.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the diagrams through the engine's services, always inside the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class EngineProcesses implements Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OpenTasks open;
    private final EngineCommands commands;

    EngineProcesses(RuntimeService runtime, TaskService tasks, OpenTasks open, EngineCommands commands) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.open = open;
        this.commands = commands;
    }

    @Override
    public void together(Runnable steps) {
        commands.run(command -> {
            steps.run();
            return null;
        });
    }

    @Override
    public String start(String process, String caseNumber, Map<String, ?> decisions) {
        return commands.plainly(() -> runtime.startProcessInstanceByKey(process, caseNumber, variables(decisions))
                .getProcessInstanceId());
    }

    @Override
    public String startByMessage(String message, String caseNumber, Map<String, ?> decisions) {
        return commands.plainly(() -> runtime.startProcessInstanceByMessage(message, caseNumber, variables(decisions))
                .getProcessInstanceId());
    }

    @Override
    public void complete(String taskId, Map<String, ?> decisions) {
        commands.plainly(() -> {
            tasks.complete(taskId, variables(decisions));
            return null;
        });
    }

    @Override
    public void decide(String instanceId, Map<String, ?> decisions) {
        commands.plainly(() -> {
            runtime.setVariables(instanceId, variables(decisions));
            return null;
        });
    }

    @Override
    public void correlate(String message, String caseNumber, Map<String, ?> decisions) {
        commands.plainly(() -> {
            try {
                runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(caseNumber)
                        .setVariablesToTriggeredScope(variables(decisions))
                        .correlateExclusively();
                return null;
            } catch (MismatchingMessageCorrelationException nobody) {
                throw new NothingWaits(message, caseNumber);
            }
        });
    }

    @Override
    public boolean waitsFor(String message, String caseNumber) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                > 0;
    }

    @Override
    public void cancel(String instanceId, String reason) {
        commands.plainly(() -> {
            runtime.deleteProcessInstance(instanceId, reason, false, true, false, false);
            return null;
        });
    }

    @Override
    public void moveToQueue(String taskId, String agencyId) {
        tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> link.getGroupId() != null)
                .forEach(link -> tasks.deleteCandidateGroup(taskId, link.getGroupId()));
        tasks.addCandidateGroup(taskId, agencyId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> openTaskIds(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getId)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<EngineTask> openTasksAfter(String taskId, int limit) {
        return open.after(taskId, limit);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(Map<String, ?> decisions) {
        return (Map<String, Object>) decisions;
    }
}
