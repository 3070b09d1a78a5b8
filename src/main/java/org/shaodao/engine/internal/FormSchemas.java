package org.shaodao.engine.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.shaodao.engine.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the form a task was drawn with, and looks a second time at what the browser has sent. */
@Service
class FormSchemas implements Forms {

    private final FormService forms;
    private final EngineCommands commands;
    private final ObjectMapper json;
    private final FormConditions conditions;
    /** The forms of user tasks of deployed diagrams, which never change. */
    private final Map<String, JsonNode> deployed = new ConcurrentHashMap<>();

    FormSchemas(FormService forms, EngineCommands commands, ObjectMapper json, FormConditions conditions) {
        this.forms = forms;
        this.commands = commands;
        this.json = json;
        this.conditions = conditions;
    }

    @Override
    @Transactional(readOnly = true)
    public JsonNode ofTask(String taskId) {
        var drawn = drawn(taskId);
        var known = deployed.get(drawn);
        if (known == null) {
            known = read(taskId);
            if (isDeployedWithDiagram(taskId)) {
                deployed.put(drawn, known);
            }
        }
        return known.deepCopy();
    }

    /** Which user task of which deployed diagram it is. */
    private String drawn(String taskId) {
        var task = commands.run(command -> command.getTaskManager().findTaskById(taskId));
        if (task == null) {
            throw new NoSuchElementException("no task " + taskId);
        }
        return task.getProcessDefinitionId() + '/' + task.getTaskDefinitionKey();
    }

    /** Only then no later deployment can give the task another form. */
    private boolean isDeployedWithDiagram(String taskId) {
        var form = forms.getTaskFormData(taskId).getCamundaFormRef();
        return form != null && "deployment".equals(form.getBinding());
    }

    private JsonNode read(String taskId) {
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            return json.readTree(form);
        } catch (IOException unreadable) {
            throw new IllegalStateException("form of task " + taskId + " cannot be read", unreadable);
        }
    }

    @Override
    public List<FieldProblem> check(JsonNode schema, Map<String, ?> values) {
        var problems = new ArrayList<FieldProblem>();
        var known = new HashSet<String>();
        checkAll(schema.path("components"), values, known, problems);
        values.keySet().stream()
                .filter(field -> !known.contains(field))
                .sorted()
                .forEach(field -> problems.add(new FieldProblem(field, field, "表单里没有这一项")));
        return List.copyOf(problems);
    }

    private void checkAll(JsonNode components, Map<String, ?> values, Set<String> known, List<FieldProblem> problems) {
        for (var component : components) {
            if (component.has("components")) {
                checkAll(component.get("components"), values, known, problems);
            }
            if (component.has("key")) {
                known.add(component.get("key").asText());
                checkOne(component, values).ifPresent(problems::add);
            }
        }
    }

    private Optional<FieldProblem> checkOne(JsonNode component, Map<String, ?> values) {
        var field = new FormField(component);
        var filled = values.get(field.key());
        if (conditions.hidden(component, values)) {
            return FormField.isEmpty(filled) ? Optional.empty() : field.problem("这种情况下不填这一项");
        }
        return field.check(filled);
    }
}
