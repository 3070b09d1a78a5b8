package org.shaodao.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The forms of all tasks, as their files draw them. */
final class FormBook {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SHOWN_FOR = Pattern.compile("outcome != \"(\\w+)\"");

    private FormBook() {}

    static List<Form> forms() {
        try (var files = Files.list(Path.of("forms"))) {
            var forms = new ArrayList<Form>();
            for (var file : files.sorted().toList()) {
                forms.add(new Form(
                        file.getFileName().toString().replace(".form", ""), JSON.readTree(Files.readString(file))));
            }
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name {@code whistle-confirm} */
    record Form(String name, JsonNode schema) {

        /** {@code whistle/confirm}: the task that it belongs to. */
        String task() {
            int dash = name.lastIndexOf('-');
            return name.substring(0, dash) + "/" + name.substring(dash + 1);
        }

        List<JsonNode> components() {
            return StreamSupport.stream(schema.path("components").spliterator(), false)
                    .filter(component -> component.has("key"))
                    .toList();
        }

        /** The ways out that the form offers; one nameless way where it asks for none. */
        List<String> outcomes() {
            return components().stream()
                    .filter(component -> component.path("key").asText().equals("outcome"))
                    .findFirst()
                    .map(radio -> StreamSupport.stream(radio.path("values").spliterator(), false)
                            .map(option -> option.path("value").asText())
                            .toList())
                    .orElse(List.of("done"));
        }

        /** Whether somebody who chooses this way out sees the field. */
        static boolean shows(JsonNode component, String outcome) {
            var hide = component.at("/conditional/hide").asText("");
            if (hide.isEmpty()) {
                return true;
            }
            var shownFor =
                    SHOWN_FOR.matcher(hide).results().map(one -> one.group(1)).toList();
            if (!hide.replaceAll(SHOWN_FOR.pattern(), "").replace(" and ", "").equals("=")) {
                throw new AssertionError(hide + ": teach FormBook to read this condition");
            }
            return shownFor.contains(outcome);
        }
    }
}
