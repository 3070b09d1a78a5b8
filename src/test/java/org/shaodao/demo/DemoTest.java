package org.shaodao.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.access.Role;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.TestClock;
import org.shaodao.support.Visitor;
import org.shaodao.worktime.TownClockMover;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShaodaoDemoTest
class DemoTest {

    private static final String SECRETARY = "411003002011-COMMUNITY-01";
    private static final String ADMINISTRATOR = "411000000000-PEACE_OFFICE-08";

    @Autowired
    AgencyRegister people;

    @Autowired
    TestClock clock;

    @Autowired
    TownClockMover mover;

    @Autowired
    DemoClock demoClock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void somebody_comes() {
        jdbc.sql("delete from demo_clock").update();
        visitor = new Visitor(port);
    }

    @Test
    void one_may_enter_as_somebody_of_each_role_and_is_told_what_one_does() {
        var entrances = visitor.get("/api/demo/people").json();

        assertThat(StreamSupport.stream(entrances.spliterator(), false)
                        .map(entrance -> Role.valueOf(entrance.path("role").asText()))
                        .collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Role.values()));
        for (var entrance : entrances) {
            var me = new Visitor(port).enterAs(entrance.path("officerId").asLong());
            assertThat(me.status()).as(entrance.toString()).isEqualTo(200);
            assertThat(me.json().path("roles").toString())
                    .contains(entrance.path("role").asText());
            assertThat(entrance.path("does").asText()).isNotBlank();
            assertThat(entrance.path("line").asText()).isNotBlank();
        }
        assertThat(entrances.get(0).path("line").asText()).isEqualTo("建安区 · 新元街道 · 镜湖社区");
    }

    @Test
    void nobody_is_offered_who_has_gone() {
        closed(SECRETARY, true);
        try {
            assertThat(visitor.get("/api/demo/people").body())
                    .contains(
                            people.officerNumbered(ADMINISTRATOR).orElseThrow().name())
                    .doesNotContain(
                            people.officerNumbered(SECRETARY).orElseThrow().name());
        } finally {
            closed(SECRETARY, false);
        }
    }

    private void closed(String number, boolean closed) {
        jdbc.sql("update account set closed = ? where officer_id = ?")
                .params(closed, people.officerNumbered(number).orElseThrow().id())
                .update();
    }

    @Test
    void one_click_enters_as_the_secretary_of_jinghu() {
        var me = enter(SECRETARY);

        assertThat(me.path("roleLabels").toString()).isEqualTo("[\"社区书记\"]");
        assertThat(me.path("agencyName").asText()).isEqualTo("镜湖社区居民委员会");
        assertThat(me.path("demo").asBoolean()).isTrue();
        assertThat(visitor.get("/api/me").json().path("account").asText()).isEqualTo(SECRETARY);
        assertThat(visitor.get("/api/town").json().path("name").asText()).isEqualTo("许昌市");
    }

    @Test
    void entering_as_somebody_else_leaves_nothing_of_the_one_before() {
        enter(SECRETARY);
        enter(ADMINISTRATOR);

        var me = visitor.get("/api/me").json();
        assertThat(me.path("roles").toString()).isEqualTo("[\"SYSTEM_ADMIN\"]");
        assertThat(me.path("can").toString()).isEqualTo("[\"town.ready\",\"account.code\",\"demo.clock\"]");
    }

    @Test
    void nobody_enters_with_a_password_or_as_nobody() {
        assertThat(visitor.signIn(SECRETARY, SECRETARY).status()).isEqualTo(401);
        assertThat(visitor.enterAs(987654321L).status()).isEqualTo(404);
        var nameless = visitor.post("/api/demo/enter", Map.of());
        assertThat(nameless.json().path("errors").toString()).contains("officerId", "请选一个人");
    }

    @Test
    void the_clock_moves_to_the_opening_of_the_next_working_day_across_the_holiday() {
        clock.stopAt("2026-09-30 17:00");
        enter(ADMINISTRATOR);

        assertThat(move("NEXT_WORK", null).path("now").asText()).isEqualTo("2026-10-08T00:30:00Z");
        assertThat(Duration.between(Instant.parse("2026-10-08T00:30:00Z"), clock.now()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(30));
        assertThat(visitor.get("/api/demo/clock").json().path("moved").asBoolean())
                .isTrue();
    }

    @Test
    void the_clock_moves_by_an_hour_a_day_and_to_an_instant_and_runs_on() {
        clock.stopAt("2026-10-02 21:00");
        enter(ADMINISTRATOR);

        move("PLUS_HOUR", null);
        assertThat(clock.now()).isAfterOrEqualTo(TestClock.at("2026-10-02 22:00"));
        move("PLUS_DAY", null);
        assertThat(clock.now()).isAfterOrEqualTo(TestClock.at("2026-10-03 22:00"));
        move("TO", "2026-10-09T03:10:00Z");
        assertThat(clock.now()).isAfterOrEqualTo(TestClock.at("2026-10-09 11:10"));
    }

    @Test
    void the_clock_never_goes_back_nor_too_far() {
        clock.stopAt("2026-10-09 11:10");
        enter(ADMINISTRATOR);

        for (var to : new String[] {"2026-10-09T03:10:00Z", "2026-10-08T00:00:00Z", "2029-01-01T00:00:00Z", null}) {
            var refused = visitor.post("/api/demo/clock", moving("TO", to));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.type()).isEqualTo("urn:shaodao:clock-only-forward");
            assertThat(refused.json().path("errors").toString()).contains("\"to\"");
        }
        assertThat(visitor.post("/api/demo/clock", moving(null, null)).status()).isEqualTo(422);
        assertThat(clock.now()).isEqualTo(TestClock.at("2026-10-09 11:10"));
    }

    @Test
    void only_administrators_move_the_clock() {
        clock.stopAt("2026-10-09 11:10");

        assertThat(enter(SECRETARY).path("can").toString()).doesNotContain("demo.clock");
        assertThat(visitor.post("/api/demo/clock", moving("PLUS_DAY", null)).type())
                .isEqualTo("urn:shaodao:access-refused");
        assertThat(visitor.get("/api/demo/clock").status()).isEqualTo(200);

        assertThat(clock.now()).isEqualTo(TestClock.at("2026-10-09 11:10"));
    }

    @Test
    void a_restart_finds_the_clock_where_it_was() {
        enter(ADMINISTRATOR);
        move("PLUS_DAY", null);
        mover.runAhead(Duration.ZERO);

        demoClock.start();

        assertThat(mover.ahead()).isCloseTo(Duration.ofHours(24), Duration.ofMinutes(1));
    }

    private JsonNode enter(String number) {
        return visitor.enterAs(people.officerNumbered(number).orElseThrow().id())
                .json();
    }

    private JsonNode move(String move, String to) {
        var answer = visitor.post("/api/demo/clock", moving(move, to));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Map<String, Object> moving(String move, String to) {
        var moving = new HashMap<String, Object>();
        moving.put("move", move);
        moving.put("to", to);
        return moving;
    }
}
