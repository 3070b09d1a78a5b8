package org.shaodao.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;

/** Sends letters to the application: one by one, or many at once with the application dying among them. */
final class Post {

    private final Application application;
    private final Books books;
    private final Map<String, Visitor> people = new ConcurrentHashMap<>();

    Post(Application application, Books books) {
        this.application = application;
        this.books = books;
    }

    Visitor as(String staffNumber) {
        return people.computeIfAbsent(staffNumber, number -> {
            var visitor = new Visitor(application.port());
            assertThat(visitor.enterAs(books.officer(number)).status()).isEqualTo(200);
            return visitor;
        });
    }

    /** Sends it and expects that it is done. */
    Answer deliver(Letter letter) {
        var answer = letter.send(as(letter.staffNumber()));
        assertThat(answer).isNotNull();
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    void deliver(Collection<Letter> letters) {
        letters.forEach(this::deliver);
    }

    /**
     * Sends all at the same moment and kills the application after so many were answered, while it works at the others.
     * What was not answered stays so.
     */
    void killAfter(int answered, List<Letter> letters) throws Exception {
        letters.forEach(letter -> as(letter.staffNumber()));
        var answers = new Semaphore(0);
        var senders = Executors.newFixedThreadPool(letters.size());
        try {
            var all = new ArrayList<Future<?>>();
            for (var letter : letters) {
                all.add(senders.submit(() -> {
                    if (letter.send(as(letter.staffNumber())) != null) {
                        answers.release();
                    }
                }));
            }
            assertThat(answers.tryAcquire(answered, 60, TimeUnit.SECONDS)).isTrue();
            die();
            for (var one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            senders.shutdownNow();
        }
    }

    /** The application dies, and with it every session. */
    void die() throws InterruptedException {
        application.kill();
        people.clear();
    }

    /** Everybody sends again what they sent before: what was answered is answered in the same words, the rest is done. */
    void deliverAgain(List<Letter> letters) {
        for (var letter : letters) {
            var before = letter.answer();
            var again = deliver(letter);
            if (before != null) {
                assertThat(again.status()).isEqualTo(before.status());
                assertThat(again.body()).isEqualTo(before.body());
                assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            }
        }
    }
}
