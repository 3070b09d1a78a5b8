package org.shaodao.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.generators.SourceDSL;
import org.shaodao.worktime.Calendars;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done to a clock in whatever order, its stored due instant is what its stored ledger replays to. */
class LedgerPropertyTest extends ClockTownTest {

    private static final Instant MONDAY = Calendars.at("2026-09-14 09:00");

    @Autowired
    CaseClocks stored;

    @Autowired
    PolicyBook policies;

    private int done;

    @Test
    void the_due_instant_is_the_replay_of_the_ledger() {
        QuickTheory.qt()
                .withExamples(60)
                .forAll(SourceDSL.longs().all(), SourceDSL.integers().between(1, 12))
                .check(this::holdsAfter);
        assertThat(done).isGreaterThan(100);
    }

    private boolean holdsAfter(long seed, int steps) {
        var chance = new Random(seed);
        scope = UUID.randomUUID().toString();
        mover.stopAt(MONDAY.plusSeconds(chance.nextInt(20 * 86_400)));
        var policy = chance.nextBoolean() ? "RESULT" : "REPORT_IN";
        long id = start(policy, "TOUGH").id();
        for (int i = 0; i < steps; i++) {
            mover.stopAt(town.instant().plusSeconds(chance.nextInt(3 * 86_400)));
            act(chance, id, policy);
            if (!replayed(id)) {
                return false;
            }
        }
        return true;
    }

    private void act(Random chance, long id, String policy) {
        var now = town.instant();
        try {
            switch (chance.nextInt(6)) {
                case 0 ->
                    clocks.suspend(id, "APPRAISAL", now.plus(Duration.ofMinutes(1 + chance.nextInt(9_000))), "周某");
                case 1 ->
                    clocks.suspend(id, "WEATHER", now.plus(Duration.ofHours(3)), now.plus(Duration.ofHours(40)), "周某");
                case 2 -> clocks.resume(id, "周某");
                case 3 -> clocks.extend(id, 1 + chance.nextInt(10), "要勘验", "周某");
                case 4 -> clocks.stop(scope, policy);
                default -> start(policy, "TOUGH");
            }
            done++;
        } catch (ClockRefused notLegalNow) {
            assertThat(notLegalNow.type()).isNotBlank();
        }
    }

    private boolean replayed(long id) {
        var clock = stored.withLedger(id).orElseThrow();
        var replay = Replay.of(clock.entries(), policies.get(clock.policyId()), Calendars.office());
        return clock.dueAt().equals(replay.dueAt())
                && clock.open() == replay.open()
                && clocks.find(id).orElseThrow().dueAt().equals(replay.dueAt());
    }
}
