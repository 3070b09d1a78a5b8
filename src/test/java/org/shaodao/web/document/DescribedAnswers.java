package org.shaodao.web.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.support.Operations.Operation;

/**
 * Holds answers against what the document says of them: OpenAPI 3.1 is JSON Schema 2020-12. A record's answer may hold no
 * field that is not described.
 */
final class DescribedAnswers {

    private static final String PROBLEM = "application/problem+json";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Schema> schemas = new HashMap<>();
    private final JsonNode components;

    DescribedAnswers(JsonNode document) {
        components = document.path("components").deepCopy();
        components.path("schemas").forEach(DescribedAnswers::close);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && schema.has("properties") && !schema.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    /** What the answer says otherwise than the document; empty when it is as described. */
    List<String> differences(Operation operation, int status, String contentType, JsonNode answer) {
        var described = operation.node().path("responses").path(String.valueOf(status));
        if (described.isMissingNode()) {
            return List.of("the document knows no answer " + status);
        }
        var media = contentType.startsWith(PROBLEM) ? PROBLEM : mediaOf(described, contentType);
        var schema = described.path("content").path(media).path("schema");
        if (schema.isMissingNode()) {
            return List.of("the document knows no " + contentType + " for " + status);
        }
        return differences(operation + " " + status + " " + media, schema, answer);
    }

    /** The same of anything that is described: a body to be sent, say. */
    List<String> differences(String name, JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(name, unused -> compiled(schema)).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private static String mediaOf(JsonNode described, String contentType) {
        var media = contentType.split(";")[0];
        return described.path("content").has(media) ? media : "*/*";
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", components);
        return registry.getSchema(whole);
    }
}
