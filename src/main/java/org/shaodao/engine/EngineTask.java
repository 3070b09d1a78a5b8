package org.shaodao.engine;

import java.time.Instant;
import java.util.Map;

/**
 * A user task as the engine sees it at the moment it appears.
 *
 * @param id the engine's task id
 * @param process key of the diagram, for example {@code department-response}
 * @param key id of the user task in the diagram, for example {@code sign}
 * @param name its Chinese name
 * @param caseNumber number of the case
 * @param instanceId the running diagram: scope of its clocks
 * @param queue id of the agency whose people may take it (the candidate group)
 * @param form form key, {@code <process>-<task>}
 * @param clock name of the clock policy (camunda:property {@code clock})
 * @param createdAt when it appeared
 * @param decisions the diagram's variables at that moment: ids and decisions only
 */
public record EngineTask(
        String id,
        String process,
        String key,
        String name,
        String caseNumber,
        String instanceId,
        String queue,
        String form,
        String clock,
        Instant createdAt,
        Map<String, Object> decisions) {

    /** {@code department-response/sign}: how handlers and tests name a task. */
    public String path() {
        return process + "/" + key;
    }

    /** A decision as text, or {@code null}. */
    public String decision(String variable) {
        var value = decisions.get(variable);
        return value == null ? null : value.toString();
    }
}
