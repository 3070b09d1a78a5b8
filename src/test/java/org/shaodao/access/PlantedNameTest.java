package org.shaodao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shaodao.evidence.samples.Photos;
import org.shaodao.support.CaseWork;
import org.shaodao.support.Entrance;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.shaodao.support.WholeDatabase;
import org.shaodao.support.Workbooks;
import org.shaodao.whistle.BlowWhistle;
import org.shaodao.whistle.BlowWhistle.PartyForm;
import org.shaodao.whistle.WhistleLevel;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Who somebody is stands nowhere but sealed: not in the database, not in the engine's tables, not in what is printed, not
 * in what lists, notices, exports, streams and errors say.
 */
class PlantedNameTest {

    private static final String JINGHU = "镜湖社区";
    private static final List<String> PLANTED = List.of("瞿昙悉达", "13512345987", "110105194912310", "梧桐里九号院", "谯国夫人");

    @ExtendWith(OutputCaptureExtension.class)
    abstract static class Tests {

        @Autowired
        Town town;

        @Autowired
        IdentityVault vault;

        @Autowired
        Entrance entrance;

        @Autowired
        WholeDatabase database;

        @Test
        void a_planted_name_is_found_nowhere_in_the_running_system(CapturedOutput printed) {
            town.at("2026-09-21 09:00");
            var secretary = town.secretaryOf(JINGHU);
            var officer = town.officerOf("HOUSING", JINGHU);
            var hers = entrance.enter(secretary);
            var his = entrance.enter(officer);
            var streamed = new ConcurrentLinkedQueue<String>();
            try (var line = his.listen("/api/stream", streamed::add)) {
                assertThat(line.status()).isEqualTo(200);
                var number = worked(secretary, officer, his);

                var said = new ArrayList<String>();
                said.addAll(asked(hers, number));
                said.addAll(asked(his, number));
                said.addAll(refused(hers));
                assertThat(said).as("what is no secret is said").anyMatch(text -> text.contains("路口东北角"));
                assertThat(said).noneMatch(text -> WholeDatabase.holdsAny(text, PLANTED));
                assertThat(streamed).isNotEmpty().noneMatch(text -> WholeDatabase.holdsAny(text, PLANTED));
            }
            var rows = database.rows();
            assertThat(rows).as("what is no secret is found this way").anyMatch(row -> row.contains("路口东北角"));
            assertThat(rows.stream()
                            .filter(row -> WholeDatabase.holdsAny(row, PLANTED))
                            .toList())
                    .isEmpty();
            LoggerFactory.getLogger(PlantedNameTest.class).warn("路口东北角：印出来的都看得到");
            assertThat(printed.getAll()).contains("路口东北角").doesNotContain(PLANTED);
        }

        /** Blown, looked at with a purpose, looked for, worked on and sent back. */
        private String worked(Viewer secretary, Viewer officer, Visitor his) {
            var work = new CaseWork(town);
            var photo = entrance.enter(secretary)
                    .upload(
                            "/api/attachments",
                            "身份证-瞿昙悉达.png",
                            Photos.png(4, 4),
                            UUID.randomUUID().toString())
                    .json()
                    .path("id")
                    .asLong();
            var number = town.blow(secretary, matter(town.community(JINGHU).code(), photo));
            work.confirms(town.centreOf(JINGHU), number);
            work.signs(officer, number);
            var party = vault.masked(officer, number).parties().get(0);
            assertThat(party.name()).isEqualTo("瞿*");
            var reveal = "/api/whistles/" + number + "/parties/" + party.id() + "/reveal";
            var looked = his.post(reveal, Map.of("purpose", "上门前电话联系"), "one-look");
            assertThat(looked.body()).as("a look shows it").contains("瞿昙悉达", "13512345987");
            var found = his.post("/api/party-search", Map.of("by", "NAME", "value", "瞿昙悉达", "purpose", "核对是否多次反映"));
            assertThat(found.body()).contains(number);
            work.reportsIn(officer, number);
            work.handles(officer, number, "换了螺栓，重新固定铁板");
            work.notSolved(secretary, number, "夜里还是响");
            assertThat(vault.looks(secretary, number)).hasSize(1);
            var again = his.post(reveal, Map.of("purpose", "上门前电话联系"), "one-look");
            assertThat(again.header("Idempotency-Replayed"))
                    .as("no look is given again")
                    .isNull();
            return number;
        }

        private static List<String> asked(Visitor visitor, String number) {
            var name = URLEncoder.encode("瞿昙悉达", StandardCharsets.UTF_8);
            var said = new ArrayList<String>();
            for (var path : List.of(
                    "/api/workbench",
                    "/api/tasks?tab=mine",
                    "/api/tasks?tab=done",
                    "/api/tasks?tab=started",
                    "/api/tasks?tab=queue&q=" + name,
                    "/api/whistles?view=scope&state=all&q=" + name,
                    "/api/notices?limit=50",
                    "/api/whistles/" + number,
                    "/api/whistles/" + number + "/timeline?limit=50",
                    "/api/whistles/" + number + "/parties",
                    "/api/whistles/" + number + "/diagrams")) {
                var answer = visitor.get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                said.add(answer.body());
            }
            said.add(Workbooks.rows(visitor.get("/api/tasks/workbook?tab=done").bytes())
                    .toString());
            return said;
        }

        /** What is wrong is said without what was right beside it; what came to nothing prints nothing either. */
        private List<String> refused(Visitor visitor) {
            var party = Map.of("name", "瞿昙悉达", "role", "VICTIM", "phone", "13512345987", "address", "梧桐里九号院");
            return List.of(
                            visitor.post(
                                    "/api/whistles",
                                    Map.of("title", "", "type", "NO_SUCH_TYPE", "parties", List.of(party))),
                            visitor.post("/api/whistles", Map.of("parties", List.of(Map.of("name", List.of("瞿昙悉达"))))),
                            visitor.send(
                                    "POST", "/api/whistles", "application/json", "{\"parties\":[{\"name\":\"瞿昙悉达\","))
                    .stream()
                    .peek(answer -> assertThat(answer.status()).isBetween(400, 499))
                    .map(Visitor.Answer::body)
                    .toList();
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}

    private static BlowWhistle matter(String community, long file) {
        return new BlowWhistle(
                null,
                "ROAD_FACILITY",
                WhistleLevel.ROUTINE,
                null,
                "路口的铁板松了，夜里一过车就响，附近睡不着。",
                "放了反光锥",
                "NONE",
                "FEW",
                false,
                false,
                community,
                "路口东北角",
                null,
                List.of(
                        new PartyForm("瞿昙悉达", "VICTIM", "13512345987", "11010519491231002X", "梧桐里九号院 2 单元", false),
                        new PartyForm("谯国夫人", "WITNESS", null, null, null, false)),
                List.of(),
                null,
                List.of(file));
    }
}
