package org.shaodao.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.shaodao.support.RealMySql;

/** A town on MySQL whose application runs in a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KillGround {

    static final String ADMINISTRATOR = "411000000000-PEACE_OFFICE-08";

    /** For what a dead node's locks leave behind, on a busy machine. */
    private static final Duration RECOVERY = Application.LOCK.plusSeconds(40);

    private Application application;
    private Application second;
    Books books;
    Post post;

    @BeforeAll
    void opens() throws Exception {
        var database = RealMySql.url("killed");
        application = new Application(database, Path.of("target", "killed").toAbsolutePath());
        books = new Books(database);
        post = new Post(application, books);
        application.start();
    }

    @AfterAll
    void ends() throws Exception {
        application.end();
        if (second != null) {
            second.end();
        }
    }

    void rises() throws Exception {
        application.start();
        books.assertWhole();
    }

    /** A collision that is made again is none. */
    List<String> errorsInTheLog() throws IOException {
        var errors = new ArrayList<>(application.errors());
        if (second != null) {
            errors.addAll(second.errors());
        }
        return errors;
    }

    /** Opens a second node beside the first. */
    int secondNode() throws Exception {
        second = application.beside();
        second.start();
        return second.port();
    }

    Instant now() {
        return Instant.parse(
                post.as(ADMINISTRATOR).get("/api/demo/clock").json().get("now").asText());
    }

    long offset() {
        return books.number("select coalesce(max(offset_ms), 0) from demo_clock");
    }

    /** A move of the demonstration's clock, so much further than it shows now. */
    Letter moving(Duration ahead) {
        var to = now().plus(ahead).toString();
        return Letter.of(ADMINISTRATOR, "/api/demo/clock", Map.of("move", "TO", "to", to));
    }

    /** Every timer that is due has rung, once, and told somebody; the dead node's locks are over. */
    void awaitQuiet() throws Exception {
        var now = now();
        awaitUntil(
                () -> books.timersDue(now) == 0 && books.silent(now) == 0,
                RECOVERY,
                () -> books.silent(now) + " clocks ran out in silence; due " + books.describeTimersDue(now));
        books.assertWhole();
    }

    static void awaitUntil(BooleanSupplier happened, Duration patience) throws Exception {
        awaitUntil(happened, patience, () -> "nothing happened");
    }

    private static void awaitUntil(BooleanSupplier happened, Duration patience, Supplier<?> standing) throws Exception {
        var end = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + patience + ": " + standing.get());
            }
            Thread.sleep(2);
        }
    }
}
