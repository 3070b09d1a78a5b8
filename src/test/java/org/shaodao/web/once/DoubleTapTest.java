package org.shaodao.web.once;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.access.AccountRegister;
import org.shaodao.access.Role;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.agency.AgencyRegister.OfficerEntry;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.shaodao.whistle.Whistles;
import org.shaodao.worklist.TaskRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Impatient fingers, over real HTTP, on both databases. */
class DoubleTapTest {

    private static final String PASSWORD = "correct horse 9";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    abstract static class Tests {

        @LocalServerPort
        int port;

        @Autowired
        Town town;

        @Autowired
        AgencyRegister agencies;

        @Autowired
        AccountRegister accounts;

        @Autowired
        Whistles whistles;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        ObjectMapper json;

        @Test
        void eightTapsAtOnceBlowOneWhistleAndGetOneAnswer() throws Exception {
            var secretary = somebodyOf("COMMUNITY", Role.SECRETARY);
            var form = json.writeValueAsString(
                    Matters.loosePlate(town.community("镜湖社区").code()));
            var key = UUID.randomUUID().toString();
            long before = whistles.count();

            var answers = atOnce(8, n -> post(secretary, "/api/whistles", form, key));

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
            assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
            assertThat(whistles.count()).isEqualTo(before + 1);
        }

        @Test
        void ofManyWhoSignOneTaskOneHasItAndTheOthersAreToldWho() throws Exception {
            var number = town.blow(
                    town.secretaryOf("镜湖社区"),
                    Matters.loosePlate(town.community("镜湖社区").code()));
            var task = town.task(town.centreOf("镜湖社区"), "whistle/confirm", number);
            var people = new ArrayList<Visitor>();
            for (int i = 0; i < 8; i++) {
                people.add(somebodyOf("CENTRE", Role.CENTRE));
            }

            var answers = atOnce(
                    8,
                    n -> post(
                            people.get(n),
                            "/api/tasks/" + task.id() + "/claim",
                            "{\"version\":" + task.version() + "}",
                            UUID.randomUUID().toString()));

            assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.statusCode() != 200))
                    .hasSize(7)
                    .allSatisfy(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(409);
                        assertThat(answer.body()).contains("urn:shaodao:task-taken", "已由 试某 于 ");
                    });
            assertThat(town.open(number)).extracting(TaskRow::ownerName).containsExactly("试某");
        }

        @Test
        void departmentsThatFinishAtTheSameMomentAllSucceed() throws Exception {
            var number = town.blow(
                    town.secretaryOf("镜湖社区"),
                    Matters.homestead(town.community("镜湖社区").code()));
            town.does(town.centreOf("镜湖社区"), "whistle/confirm", number, Map.of("outcome", "confirm"));
            var signing = town.open(number);
            assertThat(signing)
                    .hasSizeGreaterThan(1)
                    .allMatch(task -> task.path().equals("department-response/sign"));
            var people = new ArrayList<Visitor>();
            for (var task : signing) {
                people.add(somebodyOf(task.queue(), task.queue(), Role.OFFICER));
            }

            var answers = atOnce(
                    signing.size(),
                    n -> post(
                            people.get(n),
                            "/api/tasks/" + signing.get(n).id() + "/complete",
                            "{\"outcome\":\"sign\",\"data\":{\"outcome\":\"sign\"},\"version\":0}",
                            UUID.randomUUID().toString()));

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
        }

        @Test
        void whatPeopleTypeSurvivesWhole() throws Exception {
            var secretary = somebodyOf("COMMUNITY", Role.SECRETARY);
            var number = town.blow(
                    town.secretaryOf("镜湖社区"),
                    Matters.loosePlate(town.community("镜湖社区").code()));
            var text = "𠮷先生说路牌歪了🙂".repeat(150);

            var noted = post(
                    secretary,
                    "/api/whistles/" + number + "/notes",
                    json.writeValueAsString(Map.of("kind", "COMMENT", "text", text)),
                    UUID.randomUUID().toString());
            var timeline =
                    secretary.get("/api/whistles/" + number + "/timeline").json();

            assertThat(noted.statusCode()).as(noted.body()).isEqualTo(204);
            assertThat(timeline.at("/items/0/details/text").asText()).isEqualTo(text);
            assertThat(town.open(number).get(0).lastWord())
                    .startsWith("𠮷先生说路牌歪了🙂")
                    .endsWith("…");
        }

        private Visitor somebodyOf(String kind, Role role) {
            return somebodyOf(town.agency(kind, "镜湖社区").id(), kind, role);
        }

        private Visitor somebodyOf(String agencyId, String kind, Role role) {
            var number = agencyId + "-D" + PEOPLE.incrementAndGet();
            agencies.enterOfficers(List.of(new OfficerEntry(number, "试某", agencyId, "岗位", false, true, 90)));
            var account = "tap-" + UUID.randomUUID();
            accounts.open(
                    account, agencies.officerNumbered(number).orElseThrow().id(), Set.of(role), PASSWORD);
            var visitor = new Visitor(port);
            assertThat(visitor.signIn(account, PASSWORD).status()).isEqualTo(200);
            return visitor;
        }

        private HttpResponse<String> post(Visitor who, String path, String body, String key) throws Exception {
            var session = who.cookie("SHAODAO_SESSION").orElseThrow();
            var token = who.cookie("XSRF-TOKEN").orElseThrow();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Content-Type", "application/json")
                    .header("Cookie", "SHAODAO_SESSION=" + session + "; XSRF-TOKEN=" + token)
                    .header("X-XSRF-TOKEN", token)
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        }

        private static <T> List<T> atOnce(int many, Tap<T> tap) throws Exception {
            var threads = Executors.newFixedThreadPool(many);
            try {
                var calls = new ArrayList<Callable<T>>();
                for (int i = 0; i < many; i++) {
                    int n = i;
                    calls.add(() -> tap.make(n));
                }
                var answers = new ArrayList<T>();
                for (Future<T> answer : threads.invokeAll(calls)) {
                    answers.add(answer.get());
                }
                return answers;
            } finally {
                threads.shutdown();
            }
        }

        private interface Tap<T> {

            T make(int n) throws Exception;
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
