package org.shaodao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The auditor finds who did what, proves that nothing was changed, and never reads what was said. */
@ShaodaoDemoTest
class RecordTest {

    private static final String JINGHU = "镜湖社区";

    @Autowired
    Town town;

    @Autowired
    AgencyRegister people;

    @Autowired
    AuditSealer sealer;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Visitor auditor;
    private String number;

    @BeforeEach
    void a_whistle_is_blown_and_confirmed() {
        town.at("2026-08-03 09:00");
        number = town.blow(
                town.secretaryOf(JINGHU),
                Matters.loosePlate(town.community(JINGHU).code()));
        town.at("2026-08-03 09:10");
        town.does(town.centreOf(JINGHU), "whistle/confirm", number, Map.of("outcome", "confirm"));
        sealer.seal();
        auditor = new Visitor(port);
        auditor.enterAs(people.officerNumbered("411000000000-PEACE_OFFICE-10")
                .orElseThrow()
                .id());
    }

    private JsonNode found(String query) {
        var answer = auditor.get("/api/audit?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> kinds(JsonNode page) {
        var kinds = new ArrayList<String>();
        page.path("items").forEach(item -> kinds.add(item.path("kind").asText()));
        return kinds;
    }

    @Test
    void finds_by_case_by_person_by_kind_and_by_time_newest_first() {
        var all = found("number=" + number);
        assertThat(kinds(all)).contains("TASK_COMPLETED").endsWith("WHISTLE_BLOWN");
        assertThat(all.path("items"))
                .allSatisfy(item -> assertThat(item.path("sealNo").asLong()).isPositive());
        var secretary = town.secretaryOf(JINGHU).name();
        assertThat(kinds(found("number=" + number + "&person=" + encoded(secretary))))
                .containsOnly("WHISTLE_BLOWN");
        assertThat(kinds(found("number=" + number + "&kind=TASK_COMPLETED"))).containsExactly("TASK_COMPLETED");
        assertThat(kinds(found("number=" + number + "&to=2026-08-03T01:10:00Z")))
                .containsOnly("WHISTLE_BLOWN");
        assertThat(kinds(found("number=" + number + "&from=2026-08-03T01:10:00Z")))
                .doesNotContain("WHISTLE_BLOWN");
    }

    @Test
    void turns_page_after_page_without_a_gap() {
        var whole = kinds(found("number=" + number));
        var turned = new ArrayList<String>();
        var cursor = "";
        do {
            var page = found("number=" + number + "&limit=1" + cursor);
            turned.addAll(kinds(page));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        } while (cursor != null);
        assertThat(turned).isEqualTo(whole);
    }

    @Test
    void what_was_said_is_in_no_answer() {
        var said = Matters.loosePlate(town.community(JINGHU).code()).text();
        for (var path : List.of("/api/audit?number=" + number, "/api/audit/chain?limit=500", "/api/audit/export")) {
            assertThat(auditor.get(path).body()).as(path).doesNotContain(said.substring(0, 8));
        }
    }

    @Test
    void an_exported_record_is_proven_without_the_application_and_a_change_in_it_is_named() throws Exception {
        var export = auditor.get("/api/audit/export");
        assertThat(export.header("Content-Disposition")).contains("attachment");
        assertThat(verified(export.body())).contains("✓").contains("全部对得上");

        var lines = new ArrayList<>(export.body().lines().toList());
        lines.set(
                3,
                lines.get(3).replaceFirst("TASK|RUNG|WHISTLE|CLOCK|DISPATCH|SIGNED|ACCESS|OPENED|[A-Z]{4}", "LATER"));
        assertThat(verified(String.join("\n", lines))).contains("✗ 第 3 环的留痕").contains("被改过");

        lines = new ArrayList<>(export.body().lines().toList());
        lines.set(4, lines.get(4).replace("\"genuine\":true", "\"genuine\":false"));
        assertThat(verified(String.join("\n", lines))).contains("✗ 第 4 环的留痕").contains("不是系统写的");

        lines = new ArrayList<>(export.body().lines().toList());
        lines.remove(5);
        assertThat(verified(String.join("\n", lines))).contains("✗ 缺第 5 环");

        lines = new ArrayList<>(export.body().lines().toList());
        lines.remove(lines.size() - 1);
        assertThat(verified(String.join("\n", lines))).contains("✗ 链到第");
    }

    @Test
    void what_stands_beside_the_links_of_an_exported_record_cannot_be_changed_either() throws Exception {
        var export = auditor.get("/api/audit/export").body().lines().toList();
        var link = export.get(2);
        for (var forged : List.of(
                link.replaceFirst("\"entryId\":(\\d+)", "\"entryId\":9$1"),
                link.replaceFirst("\\{", "{\"note\":\"伪造\","),
                link.replaceFirst("\\{", "{\"header\":\"伪造\","),
                link.replaceFirst("\"no\":2", "\"no\":2.0"),
                "{\"header\":5}")) {
            var lines = new ArrayList<>(export);
            lines.set(2, forged);
            assertThat(verified(String.join("\n", lines)))
                    .as(forged)
                    .contains("✗")
                    .doesNotContain("Traceback");
        }
        assertThat(verified("{\"format\":\"shaodao-record\",\"version\":1,\"head\":{\"no\":0,\"hash\":\""
                        + "0".repeat(64) + "\"}}"))
                .contains("✗");
    }

    private String verified(String record) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("record.jsonl"), record);
        var process = new ProcessBuilder("deploy/verify-record", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(said.contains("✓") ? 0 : 1);
        return said;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
