package org.shaodao.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a field of a form is hidden, by what has been chosen in it. */
class FormConditionsTest {

    private final FormConditions conditions = new FormConditions();

    @Test
    void a_field_is_hidden_by_what_is_chosen_however_often_it_is_asked() {
        var reason = field("=outcome != \"refuse\"");
        for (int again = 0; again < 3; again++) {
            assertThat(conditions.hidden(reason, Map.of("outcome", "sign"))).isTrue();
            assertThat(conditions.hidden(reason, Map.of("outcome", "refuse"))).isFalse();
        }
    }

    @Test
    void what_the_condition_does_not_name_changes_nothing() {
        var reason = field("=outcome != \"refuse\"");
        assertThat(conditions.hidden(reason, Map.of("outcome", "sign", "note", "漏水")))
                .isTrue();
        assertThat(conditions.hidden(reason, Map.of("outcome", "refuse", "note", "漏水")))
                .isFalse();
        assertThat(conditions.hidden(reason, Map.of("note", "漏水"))).isTrue();
    }

    @Test
    void what_people_wrote_and_what_was_left_empty_is_judged_too() {
        var more = field("=note = null or string length(note) < 100");
        var empty = new HashMap<String, Object>();
        empty.put("note", null);
        assertThat(conditions.hidden(more, empty)).isTrue();
        assertThat(conditions.hidden(more, Map.of("note", "水".repeat(99)))).isTrue();
        assertThat(conditions.hidden(more, Map.of("note", "水".repeat(100)))).isFalse();
    }

    @Test
    void the_hour_is_asked_anew() {
        var later = field("=now() > kept");
        var kept = ZonedDateTime.now();
        assertThat(conditions.hidden(later, Map.of("kept", kept.plusHours(1)))).isFalse();
        assertThat(conditions.hidden(later, Map.of("kept", kept.minusHours(1)))).isTrue();
    }

    @Test
    void a_condition_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> conditions.hidden(field("=outcome = = 1"), Map.of("outcome", "sign")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("=outcome = = 1");
    }

    @Test
    void a_field_without_a_condition_is_shown() {
        assertThat(conditions.hidden(JsonNodeFactory.instance.objectNode(), Map.of()))
                .isFalse();
    }

    private static JsonNode field(String hide) {
        var field = JsonNodeFactory.instance.objectNode();
        field.putObject("conditional").put("hide", hide);
        return field;
    }
}
