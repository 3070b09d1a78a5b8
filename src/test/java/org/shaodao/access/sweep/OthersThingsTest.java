package org.shaodao.access.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.shaodao.access.Role;
import org.shaodao.support.Visitor;
import org.shaodao.support.Workbooks;

/** What somebody keeps for themselves is not there for anybody else, and each register is kept by its clerks alone. */
class OthersThingsTest extends SweepGround {

    @Test
    void tokens_views_and_sessions_of_somebody_are_not_there_for_a_colleague() {
        var mine = crew.of(Role.OFFICER).visitor();
        var colleague = crew.of(Role.HEAD).visitor();
        mine.post("/api/me/tokens", Map.of("title", "大屏", "scope", "READ", "days", 1));
        mine.post("/api/views", Map.of("page", "tasks", "viewName", "我自己的", "query", "due=today"));
        var token = last(mine, "/api/me/tokens").path("id").asLong();
        var view = last(mine, "/api/views?page=tasks").path("id").asLong();
        var session = mine.get("/api/me/sessions").json().at("/0/key").asText();
        assertThat(session).isNotEmpty();

        var change = Map.of("viewName", "别人的", "query", "due=near", "version", 0);
        assertThat(colleague
                        .post("/api/me/tokens/" + token + "/ending", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(colleague.put("/api/views/" + view, change).status()).isEqualTo(404);
        assertThat(colleague.delete("/api/views/" + view + "?version=0").status())
                .isEqualTo(404);
        assertThat(colleague
                        .post("/api/me/sessions/" + session + "/ending", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(colleague.get("/api/views?page=tasks").body()).doesNotContain("我自己的");

        assertThat(last(mine, "/api/me/tokens").path("id").asLong()).isEqualTo(token);
        assertThat(last(mine, "/api/views?page=tasks").path("viewName").asText())
                .isEqualTo("我自己的");
        assertThat(mine.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void a_sheet_that_a_clerk_has_handed_in_is_not_there_for_another_clerk() {
        var county = crew.of(Role.CLERK).visitor();
        var city = enter("411000000000-PEACE_OFFICE-11");
        var book = Workbooks.of(List.of("工号*", "姓名*", "部门编号*", "岗位*"), List.of("甲1", "某甲", "没有的部门", "科员"));
        var received = county.upload(
                "/api/registers/officers/imports",
                "人员.xlsx",
                book,
                UUID.randomUUID().toString());
        assertThat(received.status()).isEqualTo(202);
        var path = "/api/imports/" + received.json().path("id").asLong();

        assertThat(county.get(path).status()).isEqualTo(200);
        for (var part : List.of("", "/rows", "/workbook")) {
            assertThat(city.get(path + part).status()).as(part).isEqualTo(404);
        }
        assertThat(city.post(path + "/apply", Map.of("goodOnly", true, "version", 1))
                        .status())
                .isEqualTo(404);
        assertThat(city.get("/api/imports").body()).doesNotContain("人员.xlsx");
    }

    @Test
    void every_register_is_kept_by_clerks_and_read_by_nobody_who_does_not_need_it() {
        var clerk = crew.of(Role.CLERK).visitor();
        var registers = clerk.get("/api/registers").json();
        assertThat(registers).hasSizeGreaterThanOrEqualTo(8);
        for (var register : registers) {
            var lines = "/api/registers/" + register.path("code").asText() + "/lines";
            assertThat(clerk.get(lines).status()).as(lines).isEqualTo(200);
            for (var role : List.of(Role.OFFICER, Role.SECRETARY, Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN, Role.RESIDENT)) {
                var other = crew.of(role).visitor();
                assertThat(other.get(lines).status()).as(role + " " + lines).isEqualTo(403);
            }
            for (var role : Role.values()) {
                if (role != Role.CLERK) {
                    var other = crew.of(role).visitor();
                    assertThat(other.post(lines, Map.of("cells", Map.of(), "reason", "试一试"))
                                    .status())
                            .as(role + " " + lines)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void what_is_the_whole_towns_is_offered_to_the_clerk_of_the_city_alone() {
        assertThat(addable("411003000000-PEACE_OFFICE-06"))
                .contains("regions", "agencies", "officers", "roster")
                .doesNotContain("duties", "policies");
        assertThat(addable("411000000000-PEACE_OFFICE-11")).contains("officers", "duties", "policies", "catalogue");
    }

    private List<String> addable(String clerk) {
        return StreamSupport.stream(enter(clerk).get("/api/registers").json().spliterator(), false)
                .filter(register -> register.path("mayAdd").asBoolean())
                .map(register -> register.path("code").asText())
                .toList();
    }

    private static JsonNode last(Visitor person, String path) {
        var all = person.get(path).json();
        return all.get(all.size() - 1);
    }

    private Visitor enter(String number) {
        var visitor = new Visitor(port);
        assertThat(visitor.enterAs(people.officerNumbered(number).orElseThrow().id())
                        .status())
                .isEqualTo(200);
        return visitor;
    }
}
