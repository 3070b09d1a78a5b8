package org.shaodao.worklist.internal;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shaodao.access.Action;
import org.shaodao.engine.Forms.FieldProblem;
import org.shaodao.worklist.FormInvalid;
import org.shaodao.worklist.TaskAction;
import org.shaodao.worklist.TaskAction.Completion;
import org.shaodao.worklist.TaskAction.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds what the modules do when a task is completed, and hands it the form as its own record. */
@Component
class TaskActions {

    /** By task; asked for late, since the modules that own the matters need the worklist themselves. */
    private final Supplier<Map<String, TaskAction<?>>> actions;

    private final ObjectMapper json;

    TaskActions(ObjectProvider<TaskAction<?>> actions, ObjectMapper json) {
        this.actions = SingletonSupplier.of(
                () -> actions.stream().collect(Collectors.toMap(TaskAction::task, action -> action)));
        this.json = json;
    }

    /**
     * Lets the module that owns the matter do its part. A task that no module knows, drawn by a process admin, only
     * decides: its outcome is kept as {@code <task>Outcome}, where the gateway behind it reads it.
     */
    Outcome perform(TaskEntry task, String outcome, Map<String, Object> values, Completion completion) {
        var action = find(task.path());
        if (action == null) {
            Map<String, Object> decisions = outcome == null ? Map.of() : Map.of(task.taskKey() + "Outcome", outcome);
            return new Outcome("办完“" + task.name() + "”", decisions, values);
        }
        return run(action, values, completion);
    }

    Map<String, Object> prefill(String path, Completion completion) {
        var action = find(path);
        return action == null ? Map.of() : action.prefill(completion);
    }

    Map<String, String> unavailable(String path, Completion completion) {
        var action = find(path);
        return action == null ? Map.of() : action.unavailable(completion);
    }

    String hindrance(String path, String outcome, Completion completion) {
        var action = find(path);
        return action == null ? null : action.hindrance(outcome, completion);
    }

    Map<String, String> consequences(String path, Completion completion) {
        var action = find(path);
        return action == null ? Map.of() : action.consequences(completion);
    }

    /** What a person's roles must allow to work on such a task. */
    Action needs(String path) {
        var action = find(path);
        return action == null ? Action.TASK_WORK : action.needs();
    }

    private TaskAction<?> find(String path) {
        return actions.get().get(path);
    }

    private <F extends Record> Outcome run(TaskAction<F> action, Map<String, Object> values, Completion completion) {
        return action.perform(bind(action.form(), values), completion);
    }

    private <F> F bind(Class<F> form, Map<String, Object> values) {
        try {
            return json.convertValue(values, form);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof JsonMappingException mapping
                    && !mapping.getPath().isEmpty()) {
                var field = mapping.getPath().get(0).getFieldName();
                throw new FormInvalid(List.of(new FieldProblem(field, field, "格式不对")));
            }
            throw e;
        }
    }
}
