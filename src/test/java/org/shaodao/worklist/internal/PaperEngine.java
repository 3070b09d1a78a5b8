package org.shaodao.worklist.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shaodao.engine.EngineTask;
import org.shaodao.engine.Forms;
import org.shaodao.engine.Processes;
import org.shaodao.engine.TaskCreated;
import org.shaodao.engine.TaskEnded;
import org.springframework.context.ApplicationEventPublisher;

/** An engine on paper: tasks appear and end when a test says so, and are told as the real one tells them. */
class PaperEngine implements Processes, Forms {

    static final String FORM = """
            {"components":[
              {"key":"outcome","type":"radio","label":"结果","values":[
                {"label":"签收","value":"sign"},{"label":"退单","value":"refuse"}]},
              {"key":"reason","type":"textarea","label":"退单理由"}]}
            """;

    final Map<String, EngineTask> open = new TreeMap<>();
    final Map<String, Map<String, ?>> completed = new LinkedHashMap<>();
    final Map<String, Map<String, ?>> decided = new LinkedHashMap<>();
    private final ApplicationEventPublisher events;

    PaperEngine(ApplicationEventPublisher events) {
        this.events = events;
    }

    void appear(EngineTask task) {
        open.put(task.id(), task);
        events.publishEvent(new TaskCreated(task));
    }

    void takeAway(String taskId) {
        events.publishEvent(new TaskEnded(open.remove(taskId), false));
    }

    static EngineTask task(String id, String caseNumber, String queue, Map<String, Object> decisions) {
        return new EngineTask(
                id,
                "department-response",
                "sign",
                "签收",
                caseNumber,
                "instance-" + caseNumber,
                queue,
                "department-response-sign",
                "SIGN",
                Instant.parse("2026-05-11T01:00:00Z"),
                decisions);
    }

    @Override
    public void together(Runnable steps) {
        steps.run();
    }

    @Override
    public void complete(String taskId, Map<String, ?> decisions) {
        completed.put(taskId, decisions);
        events.publishEvent(new TaskEnded(open.remove(taskId), true));
    }

    @Override
    public void decide(String instanceId, Map<String, ?> decisions) {
        decided.put(instanceId, decisions);
    }

    @Override
    public void moveToQueue(String taskId, String agencyId) {
        var task = open.get(taskId);
        open.put(taskId, task(task.id(), task.caseNumber(), agencyId, task.decisions()));
    }

    @Override
    public List<String> openTaskIds(String caseNumber) {
        return open.values().stream()
                .filter(task -> task.caseNumber().equals(caseNumber))
                .map(EngineTask::id)
                .toList();
    }

    @Override
    public List<EngineTask> openTasksAfter(String taskId, int limit) {
        return open.values().stream()
                .filter(task -> task.id().compareTo(taskId) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public JsonNode ofTask(String taskId) {
        try {
            return new ObjectMapper().readTree(FORM);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<FieldProblem> check(JsonNode schema, Map<String, ?> values) {
        var problems = new ArrayList<FieldProblem>();
        if (values.get("outcome") == null) {
            problems.add(new FieldProblem("outcome", "结果", "不能为空"));
        }
        return problems;
    }

    @Override
    public String start(String process, String caseNumber, Map<String, ?> decisions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String startByMessage(String message, String caseNumber, Map<String, ?> decisions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void correlate(String message, String caseNumber, Map<String, ?> decisions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean waitsFor(String message, String caseNumber) {
        return false;
    }

    @Override
    public void cancel(String instanceId, String reason) {
        throw new UnsupportedOperationException();
    }
}
