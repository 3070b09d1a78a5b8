package org.shaodao.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The application's own OpenAPI document, read for what may be sent. */
record ApiBook(JsonNode document) {

    /** Every operation, in the document's order. */
    List<Operation> operations() {
        var found = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> found.add(
                                new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue()))));
        return found;
    }

    /** The fields of a JSON body with all that lies in them, from the outside in; none without such a body. */
    List<Field> fieldsOf(Operation operation) {
        var found = new ArrayList<Field>();
        if (operation.takesJson()) {
            addFields(resolved(operation.jsonSchema()), "", found);
        }
        return found;
    }

    private void addFields(JsonNode schema, String within, List<Field> found) {
        var required = texts(schema.path("required"));
        schema.path("properties").properties().forEach(property -> {
            var path = within.isEmpty() ? property.getKey() : within + "." + property.getKey();
            add(new Field(path, resolved(property.getValue()), required.contains(property.getKey())), found);
        });
    }

    private void add(Field field, List<Field> found) {
        found.add(field);
        if (field.is("array")) {
            add(new Field(field.path() + "[0]", resolved(field.schema().path("items")), true), found);
        } else if (field.is("object")) {
            addFields(field.schema(), field.path(), found);
        }
    }

    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : document.at(reference.replaceFirst("^#", ""));
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** One operation of the document. */
    record Operation(String method, String path, JsonNode node) {

        String name() {
            return method + " " + path;
        }

        boolean takesJson() {
            return !jsonSchema().isMissingNode();
        }

        JsonNode jsonSchema() {
            return node.at("/requestBody/content/application~1json/schema");
        }

        boolean needsKey() {
            return !parameters("header").stream()
                    .filter(parameter -> parameter.path().equals("Idempotency-Key"))
                    .toList()
                    .isEmpty();
        }

        /** @param in {@code path}, {@code query} or {@code header} */
        List<Field> parameters(String in) {
            return StreamSupport.stream(node.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .map(parameter -> new Field(
                            parameter.path("name").asText(),
                            parameter.path("schema"),
                            parameter.path("required").asBoolean()))
                    .toList();
        }

        boolean takesFile() {
            return node.at("/requestBody/content").has("multipart/form-data");
        }

        /** Files are another test's matter. */
        boolean takesInput() {
            return !takesFile()
                    && (takesJson()
                            || !parameters("path").isEmpty()
                            || !parameters("query").isEmpty());
        }
    }
}
