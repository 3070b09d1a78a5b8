package org.shaodao.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShaodaoDemoTest
class SavedViewsTest {

    private static final String TODAY = "tab=queue&level=TOUGH&due=today";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Visitor secretary;
    Visitor officer;

    @AfterEach
    void nothing_is_left_for_others() {
        jdbc.sql("delete from saved_view").update();
    }

    @BeforeEach
    void two_people_come_and_nobody_has_kept_anything() {
        nothing_is_left_for_others();
        secretary = entered("陈俊飞");
        officer = entered("吕志香");
    }

    @Test
    void keep_what_a_person_looks_at_under_a_name_in_any_script() {
        var kept = keep(officer, "tasks", " 今天的攻坚𠮷 ", TODAY);

        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.json().path("viewName").asText()).isEqualTo("今天的攻坚𠮷");
        var found = officer.get("/api/views?page=tasks").json();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("query").asText()).isEqualTo(TODAY);
        assertThat(found.get(0).path("id")).isEqualTo(kept.json().path("id"));
        assertThat(officer.get("/api/views?page=cases").json()).isEmpty();
    }

    @Test
    void are_seen_and_changed_by_nobody_else() {
        var kept = keep(officer, "tasks", "今天", TODAY).json();

        assertThat(secretary.get("/api/views?page=tasks").json()).isEmpty();
        assertThat(change(secretary, kept, "别人的", "tab=mine").status()).isEqualTo(404);
        assertThat(forget(secretary, kept).status()).isEqualTo(404);
        assertThat(names(officer, "tasks")).containsExactly("今天");
        assertThat(keep(secretary, "tasks", "今天", TODAY).status()).isEqualTo(201);
    }

    @Test
    void are_seen_by_the_colleagues_they_are_shared_with_and_still_changed_by_nobody_else() {
        var colleague = entered("胡改孝");
        var shared = new HashMap<String, Object>(view("tasks", "科里的超时件", "due=overdue"));
        shared.put("shared", true);
        var kept = officer.post("/api/views", shared).json();
        keep(colleague, "tasks", "自己的", TODAY);

        var found = colleague.get("/api/views?page=tasks").json();
        assertThat(found).hasSize(2);
        assertThat(found.get(0).path("sharedBy").isNull()).isTrue();
        assertThat(found.get(1).path("viewName").asText()).isEqualTo("科里的超时件");
        assertThat(found.get(1).path("sharedBy").asText()).isEqualTo("吕志香");
        assertThat(secretary.get("/api/views?page=tasks").json()).isEmpty();
        assertThat(change(colleague, kept, "改成我的", TODAY).status()).isEqualTo(404);
        assertThat(forget(colleague, kept).status()).isEqualTo(404);

        change(officer, kept, "科里的超时件", "due=overdue");

        assertThat(names(colleague, "tasks")).as("no longer shared").containsExactly("自己的");
    }

    @Test
    void get_another_name_or_other_filters() {
        var kept = keep(officer, "tasks", "今天", TODAY).json();

        var changed = change(officer, kept, "超时的", "due=overdue");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("version").asInt())
                .isGreaterThan(kept.path("version").asInt());
        var found = officer.get("/api/views?page=tasks").json().get(0);
        assertThat(found.path("viewName").asText()).isEqualTo("超时的");
        assertThat(found.path("query").asText()).isEqualTo("due=overdue");
    }

    @Test
    void are_not_changed_by_whoever_saw_them_before_somebody_else_did() {
        var seen = keep(officer, "tasks", "今天", TODAY).json();
        change(officer, seen, "超时的", "due=overdue");

        var late = change(officer, seen, "快到期的", "due=near");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.type()).isEqualTo("urn:shaodao:version-stale");
        assertThat(late.json().path("detail").asText()).contains("“超时的”刚在别处改过");
        assertThat(forget(officer, seen).status()).isEqualTo(409);
        assertThat(names(officer, "tasks")).containsExactly("超时的");
    }

    @Test
    void go_when_they_are_deleted() {
        var kept = keep(officer, "cases", "结了的", "state=closed").json();

        assertThat(forget(officer, kept).status()).isEqualTo(204);

        assertThat(names(officer, "cases")).isEmpty();
        assertThat(forget(officer, kept).status()).isEqualTo(404);
    }

    @Test
    void have_one_name_each_on_a_page() {
        keep(officer, "tasks", "今天", TODAY);
        var other = keep(officer, "tasks", "快到期的", "due=near").json();

        var again = keep(officer, "tasks", "今天", "due=near");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.type()).isEqualTo("urn:shaodao:view-name-taken");
        assertThat(again.json().path("errors").get(0).path("label").asText()).isEqualTo("视图名称");
        assertThat(change(officer, other, "今天", "due=near").status()).isEqualTo(422);
        assertThat(keep(officer, "cases", "今天", "state=all").status()).isEqualTo(201);
    }

    @Test
    void are_twenty_at_most_for_each_person() {
        IntStream.range(0, 20)
                .forEach(n -> assertThat(keep(officer, n % 2 == 0 ? "tasks" : "cases", "视图 " + n, "tab=mine")
                                .status())
                        .isEqualTo(201));

        var oneMore = keep(officer, "tasks", "第二十一个", TODAY);

        assertThat(oneMore.status()).isEqualTo(409);
        assertThat(oneMore.type()).isEqualTo("urn:shaodao:views-too-many");
        assertThat(oneMore.json().path("detail").asText()).contains("最多存 20 个视图");
        assertThat(keep(secretary, "tasks", "今天", TODAY).status()).isEqualTo(201);
    }

    @Test
    void are_kept_once_however_often_one_taps() {
        var key = UUID.randomUUID().toString();
        var view = view("tasks", "今天", TODAY);

        var first = officer.post("/api/views", view, key);
        var second = officer.post("/api/views", view, key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(names(officer, "tasks")).containsExactly("今天");
    }

    @Test
    void name_the_field_that_is_wrong_and_keep_nothing() {
        assertThat(wrong(view("tasks", "  ", TODAY))).isEqualTo("viewName");
        assertThat(wrong(view("tasks", "长".repeat(31), TODAY))).isEqualTo("viewName");
        assertThat(wrong(view("people", "今天", TODAY))).isEqualTo("page");
        assertThat(wrong(view("tasks", "今天", "q=<script>"))).isEqualTo("query");
        assertThat(wrong(view("tasks", "今天", "q=" + "a".repeat(500)))).isEqualTo("query");
        assertThat(officer.get("/api/views?page=people").status()).isEqualTo(422);
        assertThat(names(officer, "tasks")).isEmpty();
    }

    private String wrong(Map<String, String> view) {
        var answer = officer.post("/api/views", view);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors")).hasSize(1);
        return answer.json().path("errors").get(0).path("field").asText();
    }

    private static Answer keep(Visitor visitor, String page, String name, String query) {
        return visitor.post("/api/views", view(page, name, query));
    }

    private static Answer change(Visitor visitor, JsonNode seen, String name, String query) {
        return visitor.put(
                "/api/views/" + seen.path("id").asLong(),
                Map.of(
                        "viewName",
                        name,
                        "query",
                        query,
                        "version",
                        seen.path("version").asInt()));
    }

    private static Answer forget(Visitor visitor, JsonNode seen) {
        return visitor.delete("/api/views/" + seen.path("id").asLong() + "?version="
                + seen.path("version").asInt());
    }

    private static Map<String, String> view(String page, String name, String query) {
        return Map.of("page", page, "viewName", name, "query", query);
    }

    private static Iterable<String> names(Visitor visitor, String page) {
        return StreamSupport.stream(
                        visitor.get("/api/views?page=" + page).json().spliterator(), false)
                .map(view -> view.path("viewName").asText())
                .toList();
    }

    private Visitor entered(String name) {
        var visitor = new Visitor(port);
        var people = visitor.get("/api/demo/people").json();
        var person = StreamSupport.stream(people.spliterator(), false)
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(visitor.enterAs(person.path("officerId").asLong()).status()).isEqualTo(200);
        return visitor;
    }
}
