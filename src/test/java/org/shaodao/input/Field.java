package org.shaodao.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One place where somebody may write something: {@code place}, {@code parties[0].name}.
 *
 * @param required whether nothing at all is refused
 */
record Field(String path, JsonNode schema, boolean required) {

    boolean is(String type) {
        var types = schema.path("type");
        return types.isArray()
                ? ApiBook.texts(types).contains(type)
                : types.asText().equals(type);
    }

    boolean isOutermost() {
        return path.matches("\\w+");
    }

    boolean isElement() {
        return path.endsWith("]");
    }

    /** The same body with this value in this place. */
    ObjectNode set(ObjectNode body, JsonNode value) {
        var copy = body.deepCopy();
        var holder = holder(copy);
        if (holder instanceof ArrayNode array) {
            array.removeAll().add(value);
        } else {
            ((ObjectNode) holder).set(lastName(), value);
        }
        return copy;
    }

    /** The same body without this place. */
    ObjectNode without(ObjectNode body) {
        var copy = body.deepCopy();
        ((ObjectNode) holder(copy)).remove(lastName());
        return copy;
    }

    /** What the body has there. */
    JsonNode in(ObjectNode body) {
        return body.at("/" + path.replace("[", "/").replace("]", "").replace('.', '/'));
    }

    private String lastName() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Walks to what holds the last step and makes what is missing on the way. */
    private JsonNode holder(ObjectNode body) {
        JsonNode here = body;
        var steps = path.replace("[0]", ".[0]").split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            here = step(here, steps[i], steps[i + 1].equals("[0]"));
        }
        return here;
    }

    private static JsonNode step(JsonNode here, String step, boolean toArray) {
        if (here instanceof ArrayNode array) {
            return array.isEmpty() ? array.addObject() : array.get(0);
        }
        var object = (ObjectNode) here;
        if (!object.path(step).isContainerNode()) {
            object.set(step, toArray ? object.arrayNode() : object.objectNode());
        }
        return object.get(step);
    }
}
