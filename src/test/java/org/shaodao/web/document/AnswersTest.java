package org.shaodao.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.support.Operations;
import org.shaodao.support.Operations.Operation;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.Visitor;
import org.shaodao.support.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document says the truth: every kind of answer to a reader, over the town's whole past, is as it is described. */
@ShaodaoDemoTest
class AnswersTest {

    /** Files and the endless stream are no JSON. */
    private static final Set<String> OTHER = Set.of(
            "/api/stream",
            "/api/attachments/{id}",
            "/api/attachments/{id}/preview",
            "/api/audit/export",
            "/api/registers/{register}/workbook",
            "/api/imports/{importId}/workbook",
            "/api/accounts/workbook",
            "/api/tasks/workbook",
            "/api/calendars/{year}/workbook");

    /** People who between them see every state of every case of the past: the city, and a few at work. */
    private static final List<String> READERS = List.of(
            "411000000000-PEACE_OFFICE-01",
            "411003002011-COMMUNITY-01",
            "411082105220-COMMUNITY-01",
            "411003002000-CENTRE-01",
            "411003000000-HOUSING-03",
            "411003000000-TRANSPORT-03",
            "411000000000-PEACE_OFFICE-08",
            "411000000000-PEACE_OFFICE-09",
            "411000000000-PEACE_OFFICE-10",
            "411000000000-PEACE_OFFICE-11");

    @LocalServerPort
    int port;

    @Autowired
    AgencyRegister people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final Set<String> differences = new LinkedHashSet<>();
    private final Set<String> asked = new TreeSet<>();
    private DescribedAnswers described;
    private List<Operation> operations;

    @BeforeEach
    void readTheDocument() {
        var document = new Visitor(port).get("/v3/api-docs").json();
        described = new DescribedAnswers(document);
        operations = Operations.of(document, handlers);
    }

    @Test
    void everyAnswerToAReaderIsAsTheDocumentSays() {
        for (var reader : READERS) {
            var visitor = enter(reader);
            visitor.post("/api/views", Map.of("page", "cases", "viewName", "未办结的", "query", "state=open"));
            visitor.post("/api/me/tokens", Map.of("title", "大屏", "scope", "READ", "days", 30));
            visitor.upload(
                    "/api/registers/duties/imports",
                    "职责.xlsx",
                    Workbooks.of(
                            List.of("编号", "条号", "部门类别", "内容", "依据"),
                            List.of("HOUSING-99", "住建〔99〕", "住建", "试一试", ""),
                            List.of("HOUSING-01", "住建〔1〕", "住建", "试一试", "试")),
                    UUID.randomUUID().toString());
            visitor.post(
                    "/api/calendars/2030/drafts",
                    Map.of(
                            "source",
                            "通知",
                            "shortSource",
                            "安排",
                            "published",
                            "2025-11-04",
                            "entries",
                            List.of(Map.of(
                                    "from",
                                    "2030-01-01",
                                    "to",
                                    "2030-01-02",
                                    "kind",
                                    "HOLIDAY",
                                    "name",
                                    "元旦",
                                    "hours",
                                    ""))));
            read(new Reading(visitor));
        }
        refused();
        assertThat(differences).isEmpty();
        assertThat(asked)
                .containsAll(operations.stream()
                        .filter(operation -> operation.reads() && !OTHER.contains(operation.path()))
                        .map(Operation::path)
                        .toList());
    }

    private void registers(Reading one) {
        var imports = one.get("/api/imports", "/api/imports", "");
        for (var came : imports.findValues("id")) {
            var path = "/api/imports/" + came.asText();
            one.get("/api/imports/{importId}", path, "");
            one.get("/api/imports/{importId}/rows", path + "/rows", "");
        }
        for (var register : List.of(
                "regions", "agencies", "posts", "officers", "duties", "roster", "deputies", "policies", "catalogue")) {
            var lines = "/api/registers/" + register + "/lines";
            for (var line : one.get("/api/registers/{register}/lines", lines, "?limit=2")
                    .path("items")) {
                var path = lines + "/" + URLEncoder.encode(line.path("key").asText(), StandardCharsets.UTF_8);
                one.get("/api/registers/{register}/lines/{key}", path, "");
                one.get("/api/registers/{register}/lines/{key}/history", path + "/history", "");
                one.get("/api/registers/{register}/lines/{key}/ending", path + "/ending", "");
            }
        }
    }

    private void read(Reading one) {
        for (var path : List.of(
                "/api/town",
                "/api/start",
                "/api/readiness",
                "/api/rules",
                "/api/registers",
                "/api/me",
                "/api/me/account",
                "/api/me/sessions",
                "/api/me/tokens",
                "/api/catalogue",
                "/api/suspension-reasons",
                "/api/calendars",
                "/api/workbench",
                "/api/tasks/counts",
                "/api/notices/unread",
                "/api/demo/people",
                "/api/demo/clock")) {
            one.get(path, path, "");
        }
        one.get("/api/views", "/api/views", "?page=cases");
        one.get("/api/tasks/holders", "/api/tasks/holders", "?tab=started");
        for (var account : one.get("/api/accounts", "/api/accounts", "?limit=3").path("items")) {
            one.get(
                    "/api/accounts/{accountId}",
                    "/api/accounts/" + account.path("id").asText(),
                    "");
        }
        one.get("/api/account-codes", "/api/account-codes", "?given=true");
        one.get("/api/audit/kinds", "/api/audit/kinds", "");
        one.get("/api/audit/chain", "/api/audit/chain", "?limit=500");
        one.get("/api/audit", "/api/audit", "?limit=50");
        one.get("/api/demo/clock/rungs", "/api/demo/clock/rungs", "?since=2026-01-01T00:00:00Z");
        for (var code : List.of("411000000000", "411003000000", "411003002011")) {
            one.get("/api/regions/{code}", "/api/regions/" + code, "");
            one.get("/api/regions/{code}/children", "/api/regions/" + code + "/children", "");
        }
        registers(one);
        one.get("/api/calendar-drafts/{draftId}", "/api/calendar-drafts/1", "");
        one.get("/api/calendar-drafts/{draftId}/moves", "/api/calendar-drafts/1/moves", "");
        one.get("/api/clock-trial", "/api/clock-trial", "?policy=RESULT&tier=TOUGH&from=2026-09-30T09:00:00Z");
        one.get("/api/agencies", "/api/agencies", "?regionCode=411003002011");
        one.get("/api/agencies/{id}/officers", "/api/agencies/411003000000-HOUSING/officers", "");
        one.get("/api/agencies/{id}/duties", "/api/agencies/411003000000-HOUSING/duties", "");
        for (var code : List.of("411003002011", "411082105220")) {
            one.get(
                    "/api/precedents",
                    "/api/precedents",
                    "?type=ROAD_FACILITY&text=%E4%BA%95%E7%9B%96%E8%B7%AF%E9%9D%A2%E9%93%81%E6%9D%BF&regionCode="
                            + code);
            one.get("/api/whistles/duplicates", "/api/whistles/duplicates", "?type=ROAD_FACILITY&regionCode=" + code);
        }
        one.pages("/api/notices", "/api/notices?limit=50", "cursor");
        for (var tab : List.of("mine", "queue", "done", "started", "copied", "watched")) {
            one.pages("/api/tasks", "/api/tasks?limit=50&tab=" + tab, "cursor")
                    .forEach(task -> one.get(
                            "/api/tasks/{id}", "/api/tasks/" + task.path("id").asText(), ""));
        }
        one.pages("/api/whistles", "/api/whistles?view=scope&limit=50", "cursor")
                .forEach(row -> aCase(one, row));
    }

    private static void aCase(Reading one, JsonNode row) {
        var at = "/api/whistles/" + row.path("number").asText();
        for (var part : List.of("", "/diagrams", "/clock-requests", "/parties", "/looks")) {
            one.get("/api/whistles/{number}" + part, at + part, "");
        }
        one.pages("/api/whistles/{number}/timeline", at + "/timeline?limit=50", "before");
        one.get("/api/whistles/{number}/clocks", at + "/clocks", "")
                .forEach(clock -> one.get(
                        "/api/clocks/{id}/explanation",
                        "/api/clocks/" + clock.path("clock").path("id").asText() + "/explanation",
                        ""));
    }

    private void refused() {
        new Reading(new Visitor(port)).get("/api/workbench", "/api/workbench", "");
        var resident = new Reading(enter("411003002011-COMMUNITY-05"));
        resident.get("/api/whistles/{number}", "/api/whistles/411003-2026-000001", "");
        resident.get("/api/regions/{code}", "/api/regions/999999999999", "");
        resident.get("/api/tasks", "/api/tasks", "?tab=nonsense");
    }

    private Visitor enter(String number) {
        var visitor = new Visitor(port);
        assertThat(visitor.enterAs(people.officerNumbered(number).orElseThrow().id())
                        .status())
                .isEqualTo(200);
        return visitor;
    }

    /** Reads as one person and holds each answer against the document. */
    private final class Reading {

        private final Visitor visitor;

        private Reading(Visitor visitor) {
            this.visitor = visitor;
        }

        JsonNode get(String template, String path, String query) {
            var operation = operations.stream()
                    .filter(one -> one.name().equals("GET " + template))
                    .findFirst()
                    .orElseThrow();
            var answer = visitor.get(path + query);
            if (answer.status() == 200) {
                asked.add(template);
            }
            described
                    .differences(operation, answer.status(), answer.header("Content-Type"), answer.json())
                    .forEach(difference -> differences.add(template + ": " + difference.replaceAll("\\d+", "#")));
            return answer.json();
        }

        List<JsonNode> pages(String template, String path, String mark) {
            var items = new ArrayList<JsonNode>();
            var next = "";
            do {
                var page = get(template, path, next);
                page.path("items").forEach(items::add);
                next = page.path("next").isTextual()
                        ? "&" + mark + "=" + page.path("next").asText()
                        : null;
            } while (next != null);
            return items;
        }
    }
}
