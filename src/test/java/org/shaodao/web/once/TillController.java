package org.shaodao.web.once;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.shaodao.CommonKnowledge;
import org.shaodao.Refused;
import org.shaodao.RepeatSafe;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A till: every coin paid in is one row, so that what happened twice can be counted. */
@TestComponent
@RestController
@RequestMapping("/api/till")
class TillController {

    final AtomicInteger calls = new AtomicInteger();
    volatile int collisionsAhead;
    volatile RuntimeException collision = new CannotAcquireLockException("deadlock");
    volatile CountDownLatch firstIsIn = new CountDownLatch(0);

    private final JdbcTemplate jdbc;

    TillController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @CommonKnowledge
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Receipt pay(@Valid @RequestBody Coin coin) throws InterruptedException {
        jdbc.update("insert into till (amount, note) values (?, ?)", coin.amount(), coin.note());
        int call = calls.incrementAndGet();
        if (collisionsAhead > 0) {
            collisionsAhead--;
            throw collision;
        }
        if (coin.note().equals("假币")) {
            throw new Refused("false-coin", "这是假币。", "note");
        }
        if (coin.note().equals("慢")) {
            firstIsIn.countDown();
            TimeUnit.MILLISECONDS.sleep(300);
        }
        return new Receipt(call, coin.amount());
    }

    @CommonKnowledge
    @DeleteMapping
    void empty() {
        jdbc.update("delete from till");
    }

    @CommonKnowledge
    @PostMapping("/whole")
    ResponseEntity<Receipt> refuseByAnswer() {
        jdbc.update("insert into till (amount, note) values (1, 'x')");
        return ResponseEntity.badRequest().body(new Receipt(0, 0));
    }

    @CommonKnowledge
    @PostMapping("/picture")
    Receipt picture(@RequestParam MultipartFile file) {
        return new Receipt(calls.incrementAndGet(), (int) file.getSize());
    }

    @RepeatSafe
    @CommonKnowledge
    @PostMapping("/count")
    Receipt count() {
        return new Receipt(calls.incrementAndGet(), 0);
    }

    record Coin(@Positive int amount, @NotBlank String note) {}

    record Receipt(int no, int amount) {}
}
