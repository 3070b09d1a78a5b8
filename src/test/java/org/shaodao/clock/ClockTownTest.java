package org.shaodao.clock;

import static org.shaodao.worktime.Calendars.at;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.shaodao.engine.EngineTask;
import org.shaodao.engine.ProcessScope;
import org.shaodao.worktime.TownClock;
import org.shaodao.worktime.TownClockMover;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** What the clock's database tests share: a scope of their own and words for what happens in it. */
@ClockTownTest.InTown
abstract class ClockTownTest {

    static final String CASE = "411003-2026-000123";
    static final String HOUSING = "411003000000-HOUSING";

    @Autowired
    Clocks clocks;

    @Autowired
    ClockTown.Heard heard;

    @Autowired
    TownClock town;

    @Autowired
    TownClockMover mover;

    String scope;

    @BeforeEach
    void aFreshScope() {
        scope = UUID.randomUUID().toString();
        heard.forget();
    }

    void itIs(String moment) {
        mover.stopAt(at(moment));
    }

    Clocks.ClockView start(String policy, String tier) {
        return start(policy, tier, CASE);
    }

    Clocks.ClockView start(String policy, String tier, String caseNumber) {
        return clocks.start(new Clocks.ClockStart(policy, tier, caseNumber, scope, HOUSING, null, town.instant()));
    }

    EngineTask task(String key, String clock, String level) {
        return new EngineTask(
                UUID.randomUUID().toString(),
                "department-response",
                key,
                key,
                CASE,
                scope,
                HOUSING,
                "department-response-" + key,
                clock,
                Instant.EPOCH,
                level == null ? Map.of() : Map.of("level", level));
    }

    ProcessScope execution() {
        return new ProcessScope() {

            @Override
            public String caseNumber() {
                return CASE;
            }

            @Override
            public String instanceId() {
                return scope;
            }

            @Override
            public String process() {
                return "department-response";
            }

            @Override
            public Object decision(String name) {
                return null;
            }

            @Override
            public void decide(String name, Object value) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @SpringBootTest(
            classes = ClockTown.class,
            webEnvironment = SpringBootTest.WebEnvironment.NONE,
            properties = {
                "spring.datasource.url=jdbc:h2:mem:clocks;DB_CLOSE_DELAY=-1",
                "spring.sql.init.mode=always",
                "spring.sql.init.schema-locations=classpath:db/migration/V12__worktime.sql,classpath:db/migration/V13__clock.sql,"
                        + "classpath:db/migration/V37__origin_of_calendars.sql,classpath:db/migration/V39__clock_policy_lines.sql,classpath:db/migration/V26__clock_rounds.sql,classpath:db/vendor/h2/V27__clock_once_per_round.sql"
            })
    @ActiveProfiles("test")
    @interface InTown {}
}
