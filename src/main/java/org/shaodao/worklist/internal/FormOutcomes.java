package org.shaodao.worklist.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways out of a task: the options of its form's field {@code outcome}. */
record FormOutcomes(List<Option> options) {

    static final String FIELD = "outcome";

    /** What a form without that field offers: one way. */
    static final Option ONLY = new Option("done", "提交");

    record Option(String value, String label) {}

    static FormOutcomes of(JsonNode schema) {
        return new FormOutcomes(field(schema)
                .map(component -> {
                    var options = new ArrayList<Option>();
                    component
                            .path("values")
                            .forEach(option -> options.add(new Option(
                                    option.path("value").asText(),
                                    option.path("label").asText())));
                    return List.copyOf(options);
                })
                .orElse(List.of()));
    }

    /** Whether the form asks at all. */
    boolean asked() {
        return !options.isEmpty();
    }

    List<Option> offered() {
        return asked() ? options : List.of(ONLY);
    }

    String label(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(null);
    }

    private static Optional<JsonNode> field(JsonNode parent) {
        for (var component : parent.path("components")) {
            if (FIELD.equals(component.path("key").asText())) {
                return Optional.of(component);
            }
            var inside = field(component);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }
}
