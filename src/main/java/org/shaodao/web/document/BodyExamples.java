package org.shaodao.web.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows whole bodies, by name of the schema and what they are for, from a file beside this class. */
@Component
@Order(3)
class BodyExamples implements OpenApiCustomizer {

    private static final String JSON = "application/json";

    private final Map<String, Map<String, JsonNode>> examples;

    BodyExamples(ObjectMapper json) throws IOException {
        try (var file = BodyExamples.class.getResourceAsStream("examples.json")) {
            examples = json.readValue(file, new TypeReference<>() {});
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Optional.ofNullable(operation.getRequestBody()).stream())
                .flatMap(body -> Optional.ofNullable(body.getContent().get(JSON)).stream())
                .forEach(this::show);
    }

    private void show(MediaType body) {
        var reference = Optional.ofNullable(body.getSchema().get$ref()).orElse("");
        examples.getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), Map.of())
                .forEach((summary, value) -> body.addExamples(summary, new Example().value(value)));
    }
}
