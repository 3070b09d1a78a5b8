package org.shaodao.upkeep.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The code on the console: as typed, for a day, against guesses, and for one founder. */
class FirstCodeTest {

    abstract static class Tests {

        @Autowired
        FirstCode codes;

        @Autowired
        TestClock clock;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TransactionTemplate transaction;

        @BeforeEach
        @AfterEach
        void no_code_is_left() {
            jdbc.sql("delete from first_code").update();
        }

        @Test
        void is_good_however_it_is_typed_and_another_one_does_not_spoil_it() {
            var code = codes.make();
            var other = codes.make();

            assertThat(codes.matches(code)).isTrue();
            assertThat(codes.matches(other)).isTrue();
            assertThat(codes.matches(" " + code.toLowerCase().replace("-", " ")))
                    .isTrue();
        }

        @Test
        void is_good_for_a_day() {
            clock.stopAt("2026-05-12 09:00");
            var code = codes.make();

            clock.advance(Duration.ofHours(24).minusSeconds(1));
            assertThat(codes.matches(code)).isTrue();
            clock.advance(Duration.ofSeconds(1));
            assertThat(codes.matches(code)).isFalse();
            assertThat(codes.matches(codes.make())).isTrue();
        }

        @Test
        void is_spoilt_by_twenty_wrong_guesses_with_all_the_others() {
            var code = codes.make();
            var other = codes.make();
            for (int guess = 1; guess < 20; guess++) {
                assertThat(codes.matches("AAAA-AAAA-AAA" + guess)).isFalse();
            }
            assertThat(codes.matches(code)).isTrue();

            assertThat(codes.matches("AAAA-AAAA-AAAA")).isFalse();

            assertThat(codes.matches(code)).isFalse();
            assertThat(codes.matches(other)).isFalse();
            assertThat(codes.matches(codes.make()))
                    .as("printed by the next start")
                    .isTrue();
        }

        @Test
        void serves_one_of_two_who_found_the_town_in_the_same_moment() throws Exception {
            codes.make();
            codes.make();
            var begun = new CountDownLatch(1);
            var second = CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
                await(begun);
                return codes.useUp();
            }));

            boolean first = transaction.execute(status -> {
                var found = codes.useUp();
                begun.countDown();
                return found;
            });

            assertThat(first).isTrue();
            assertThat(second.get(30, TimeUnit.SECONDS)).isFalse();
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
