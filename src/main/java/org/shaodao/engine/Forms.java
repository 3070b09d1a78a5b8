package org.shaodao.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The forms deployed with each diagram, and the second look at what came back from the browser. */
public interface Forms {

    /** The form-js schema a task was drawn with (binding {@code deployment}: a running case keeps its form). */
    JsonNode ofTask(String taskId);

    /**
     * Checks filled-in values against a form: required, length, range, pattern, options, and only fields the form has;
     * a field hidden by its condition must be empty.
     *
     * @return the problems, empty when all is well; each names the field's key and says in Chinese what is wrong
     */
    List<FieldProblem> check(JsonNode schema, Map<String, ?> values);

    /** @param label the field's label as the person sees it */
    record FieldProblem(String field, String label, String message) {}
}
