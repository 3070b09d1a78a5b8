package org.shaodao.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shaodao.input.FormBook.Form;
import org.shaodao.input.OpenForms.Waiting;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every form, where its task lies open, is sent everything that is wrong in every field, for every way out: the field is
 * named in Chinese, the task stays open and nothing is stored; at last the right form is taken.
 */
@ShaodaoDemoTest
class WrongFormTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Town town;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> names_the_field_and_leaves_the_task_open() {
        var are = new Situations(town, port);
        var open = new OpenForms(are, jdbc);
        return FormBook.forms().stream()
                .flatMap(form -> form.outcomes().stream()
                        .map(outcome -> DynamicTest.dynamicTest(
                                form.name() + " → " + outcome, () -> sweep(form, outcome, are, open))));
    }

    private void sweep(Form form, String outcome, Situations are, OpenForms open) {
        var waiting = open.at(form.task());
        var visitor = are.at(waiting.who());
        var stored = new Stored(jdbc);
        var data = visitor.get("/api/tasks/" + waiting.task().id()).json().path("data");
        var right = right(form, outcome, data);
        var before = stored.summed();
        var faults = new ArrayList<String>();
        for (var component : form.components()) {
            faults.addAll(field(component, outcome, right, visitor, waiting));
        }
        faults.addAll(others(right, visitor, waiting));
        assertThat(faults).isEmpty();
        assertThat(Stored.changed(before, stored.summed()))
                .as("tables in which a refused form left something")
                .isEmpty();
        assertThat(state(visitor, waiting)).isEqualTo("OPEN");

        var answer = complete(visitor, waiting, right, List.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(state(visitor, waiting)).isEqualTo("DONE");
    }

    private static ObjectNode right(Form form, String outcome, JsonNode data) {
        var right = JSON.createObjectNode();
        form.components().stream()
                .filter(component -> Form.shows(component, outcome))
                .forEach(component -> right.set(component.path("key").asText(), FormValues.right(component, data)));
        if (right.has("outcome")) {
            right.put("outcome", outcome);
        }
        return right;
    }

    private static List<String> field(
            JsonNode component, String outcome, ObjectNode right, Visitor visitor, Waiting waiting) {
        var key = component.path("key").asText();
        if (!Form.shows(component, outcome)) {
            var more = right.deepCopy().put(key, "这一栏没有显示");
            return judged(key, "filled in though hidden", complete(visitor, waiting, more, List.of()));
        }
        var faults = new ArrayList<String>();
        for (var sent : FormValues.wrong(component)) {
            var values = right.deepCopy();
            values.set(key, sent.value());
            if (sent.value() == null) {
                values.remove(key);
            }
            faults.addAll(judged(key, sent.says(), complete(visitor, waiting, values, List.of())));
        }
        return faults;
    }

    private static List<String> others(ObjectNode right, Visitor visitor, Waiting waiting) {
        var faults = new ArrayList<String>();
        var more = right.deepCopy().put("nosuchfield", "x");
        faults.addAll(judged("nosuchfield", "that there is not", complete(visitor, waiting, more, List.of())));
        faults.addAll(judged("attachments", "of nobody", complete(visitor, waiting, right, List.of(999_999_999L))));
        var many = java.util.Collections.nCopies(21, 1L);
        faults.addAll(judged("attachments", "too many", complete(visitor, waiting, right, many)));
        return faults;
    }

    private static List<String> judged(String field, String says, Answer answer) {
        return Verdict.refusalOf(field, answer).stream()
                .map(fault -> field + " " + says + ": " + fault + " ⟵ " + answer.body())
                .toList();
    }

    private static Answer complete(Visitor visitor, Waiting waiting, ObjectNode values, List<Long> attachments) {
        var body = JSON.<ObjectNode>valueToTree(
                Map.of("attachments", attachments, "version", waiting.task().version()));
        body.set("data", values);
        return visitor.send(
                "POST", "/api/tasks/" + waiting.task().id() + "/complete", "application/json", Sending.written(body));
    }

    private static String state(Visitor visitor, Waiting waiting) {
        return visitor.get("/api/tasks/" + waiting.task().id())
                .json()
                .at("/row/state")
                .asText();
    }
}
