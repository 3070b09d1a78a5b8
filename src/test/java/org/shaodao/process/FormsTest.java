package org.shaodao.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms: short, flat, Chinese, and each field says what may be written into it. */
class FormsTest {

    /** No file picker and no document preview: evidence goes through our own upload. */
    private static final Set<String> KINDS =
            Set.of("radio", "select", "checklist", "textarea", "textfield", "checkbox", "datetime");
    /** Lists that the server puts into a form's data. */
    private static final Set<String> LISTS =
            Set.of("agencyOptions", "clauseOptions", "officerOptions", "openCaseOptions");
    /** Columns for what people type hold this many characters. */
    private static final int LONGEST = 2000;

    private static final int MOST_FIELDS = 5;
    private static final Pattern HIDE = Pattern.compile("=(outcome != \"\\w+\")( and outcome != \"\\w+\")*");

    static List<Path> forms() {
        return Drawing.files("forms", ".form").toList();
    }

    @Test
    void every_form_belongs_to_one_task() {
        var used = Drawing.all().stream()
                .flatMap(diagram -> diagram.every(UserTask.class).stream())
                .map(UserTask::getCamundaFormRef)
                .toList();
        assertThat(forms().stream().map(Drawing::nameOf)).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void is_named_like_its_file_and_made_for_the_platform(Path file) {
        var form = read(file);
        assertThat(form.path("id").asText()).isEqualTo(Drawing.nameOf(file));
        assertThat(form.path("type").asText()).isEqualTo("default");
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void has_few_flat_fields_each_with_its_own_key_and_a_chinese_label(Path file) {
        var fields = fields(file);
        assertThat(fields.size()).as("number of fields").isBetween(1, MOST_FIELDS);
        assertThat(fields).extracting(field -> field.path("key").asText()).doesNotHaveDuplicates();
        for (var field : fields) {
            var at = file + " " + field.path("key").asText();
            assertThat(field.path("key").asText()).as(at).matches("[a-z][a-zA-Z]*");
            assertThat(field.path("type").asText()).as(at).isIn(KINDS);
            assertThat(labels(field)).as("labels of " + at).isNotEmpty().allMatch(ModelsTest::chinese);
            if (field.has("description")) {
                assertThat(field.path("description").asText()).as(at).matches(ModelsTest::chinese);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void says_of_every_field_what_may_be_written_into_it(Path file) {
        for (var field : fields(file)) {
            var at = file + " " + field.path("key").asText();
            var rules = field.path("validate");
            assertThat(rules.has("required")).as("required or not: " + at).isTrue();
            if (field.path("type").asText().startsWith("text")) {
                assertThat(rules.path("maxLength").asInt())
                        .as("length of " + at)
                        .isBetween(1, LONGEST);
                assertThat(rules.path("required").asBoolean())
                        .as("required text needs a least length: " + at)
                        .isEqualTo(rules.has("minLength"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void offers_real_choices(Path file) {
        for (var field : fields(file)) {
            var at = file + " " + field.path("key").asText();
            switch (field.path("type").asText()) {
                case "radio" -> {
                    assertThat(field.path("values")).as(at).hasSizeGreaterThan(1);
                    assertThat(field.path("values"))
                            .as(at)
                            .allMatch(option ->
                                    ModelsTest.chinese(option.path("label").asText())
                                            && option.path("value").asText().matches("[a-z][a-zA-Z]*"));
                    assertThat(options(field)).as(at).doesNotHaveDuplicates();
                }
                case "select", "checklist" ->
                    assertThat(field.path("valuesKey").asText()).as(at).isIn(LISTS);
                default -> assertThat(field.has("values")).as(at).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hides_fields_only_by_outcomes_that_exist(Path file) {
        Map<String, JsonNode> byKey = new HashMap<>();
        fields(file).forEach(field -> byKey.put(field.path("key").asText(), field));
        for (var field : fields(file)) {
            if (!field.has("conditional")) {
                continue;
            }
            var hide = field.path("conditional").path("hide").asText();
            var at = file + " " + field.path("key").asText() + ": " + hide;
            assertThat(hide).as(at).matches(HIDE);
            assertThat(byKey).as(at).containsKey("outcome");
            var named = Pattern.compile("\"(\\w+)\"")
                    .matcher(hide)
                    .results()
                    .map(hit -> hit.group(1))
                    .toList();
            assertThat(options(byKey.get("outcome"))).as(at).containsAll(named);
            assertThat(named)
                    .as("always hidden or never: " + at)
                    .hasSizeLessThan(options(byKey.get("outcome")).size());
        }
    }

    private static List<JsonNode> fields(Path file) {
        var fields = new ArrayList<JsonNode>();
        read(file).path("components").forEach(fields::add);
        return fields;
    }

    /** A date with a time carries two labels, everything else one. */
    private static List<String> labels(JsonNode field) {
        return field.path("type").asText().equals("datetime")
                ? List.of(
                        field.path("dateLabel").asText(),
                        field.path("timeLabel").asText())
                : List.of(field.path("label").asText());
    }

    private static List<String> options(JsonNode field) {
        var options = new ArrayList<String>();
        field.path("values").forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
