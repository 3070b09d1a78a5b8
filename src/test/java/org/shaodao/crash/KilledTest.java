package org.shaodao.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shaodao.crowd.AtOnce;
import org.shaodao.evidence.samples.Photos;
import org.shaodao.support.Matters;
import org.shaodao.support.Visitor.Answer;
import org.shaodao.worktime.TownClock;

/**
 * One town whose application is killed six times, at ten points between and inside steps, and started again, and in
 * the end has a second beside it. Each part goes on from what the one before has left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledTest extends KillGround {

    private static final String JINGHU = "411003002011";
    private static final String SECRETARY = JINGHU + "-COMMUNITY-01";
    private static final String CENTRE = "411003002000-CENTRE-01";
    private static final String HOUSING = "411003000000-HOUSING";
    private static final Map<String, Object> SIGN = Map.of("outcome", "sign");

    @Test
    @Order(1)
    void betweenStepsAndWhileWhistlesAreBlown() throws Exception {
        var quiet = Letter.of(SECRETARY, "/api/whistles", Matters.loosePlate(JINGHU));
        post.deliver(quiet);
        var blows = IntStream.range(0, 12)
                .mapToObj(n -> n % 3 == 0 ? Matters.homestead(JINGHU) : Matters.loosePlate(JINGHU))
                .map(matter -> Letter.of(SECRETARY, "/api/whistles", matter))
                .toList();

        post.killAfter(2, blows);

        rises();
        post.deliverAgain(Stream.concat(Stream.of(quiet), blows.stream()).toList());
        assertThat(books.count("whistle")).isEqualTo(13);
        assertThat(books.open("confirm")).hasSize(13);
    }

    @Test
    @Order(2)
    void whileTheStreetConfirmsAndWhileFilesAreUploaded() throws Exception {
        var letters = new ArrayList<>(books.open("confirm").stream()
                .map(task -> Letter.completing(CENTRE, task, Map.of("outcome", "confirm")))
                .toList());
        letters.add(4, Letter.uploading(SECRETARY, "铁板.jpg", Photos.jpeg(1600, 1200)));
        letters.add(8, Letter.uploading(SECRETARY, "路口.png", Photos.png(1200, 900)));

        post.killAfter(3, letters);

        rises();
        post.deliverAgain(letters);
        assertThat(books.count("attachment")).isEqualTo(2);
        assertThat(books.count("attachment a where exists"
                        + " (select 1 from attachment_content c where c.sha256 = a.sha256)"))
                .isEqualTo(2);
        assertThat(books.open("sign")).hasSize(9 + 4 * 3);
    }

    @Test
    @Order(3)
    void whileTasksAreTakenAndSigned() throws Exception {
        var letters = new ArrayList<Letter>();
        for (var task : books.open("sign")) {
            letters.add(
                    task.queue().equals(HOUSING)
                            ? Letter.claiming(HOUSING + "-03", task)
                            : Letter.completing(officerOf(task), task, SIGN));
        }

        post.killAfter(5, letters);

        rises();
        post.deliverAgain(letters);
        assertThat(books.open("sign")).hasSize(9);
        assertThat(books.open("reportIn")).hasSize(12);
        assertThat(books.count("task_entry where task_key = 'sign' and owner_id is null"))
                .isZero();
    }

    @Test
    @Order(4)
    void whileDepartmentsFinishTogether() throws Exception {
        var now = now().atZone(TownClock.ZONE).toLocalDateTime().withSecond(0).withNano(0);
        var arrival = Map.of("arrivedAt", now.toString(), "finding", "两家都在，界桩被挪过");
        books.open("reportIn").forEach(task -> post.deliver(Letter.completing(officerOf(task), task, arrival)));
        var letters = books.open("handle").stream()
                .map(task -> Letter.completing(officerOf(task), task, Map.of("result", "界桩按九八年的宗地图恢复")))
                .toList();

        post.killAfter(4, letters);

        rises();
        post.deliverAgain(letters);
        assertThat(books.count("task_entry where task_key = 'conclude'")).isEqualTo(4);
        assertThat(books.open("conclude")).hasSize(4);
    }

    @Test
    @Order(5)
    void whileTimersRing() throws Exception {
        var rungBefore = books.count("clock_rung");
        post.deliver(moving(Duration.ofDays(4)));
        awaitUntil(() -> books.timersLocked() > 0 && books.count("clock_rung") > rungBefore, Duration.ofSeconds(60));
        post.die();

        rises();
        awaitQuiet();
    }

    @Test
    @Order(6)
    void whileTheClockIsMovedAndWhileTimersFallDueMeanwhile() throws Exception {
        var move = moving(Duration.ofDays(3));
        var before = offset();
        var sender = new Thread(() -> move.send(post.as(ADMINISTRATOR)));
        post.as(ADMINISTRATOR);
        sender.start();
        awaitUntil(() -> offset() != before, Duration.ofSeconds(60));
        post.die();
        sender.join();
        var after = offset();
        books.write(
                "update demo_clock set offset_ms = offset_ms + ?",
                Duration.ofDays(8).toMillis());

        rises();
        post.deliver(move);
        assertThat(offset()).isEqualTo(after + Duration.ofDays(8).toMillis());
        awaitQuiet();
    }

    @Test
    @Order(7)
    void andInTheEndEveryCaseCanBeClosed() throws Exception {
        books.open("conclude")
                .forEach(task -> post.deliver(
                        Letter.completing(task.queue() + "-02", task, Map.of("result", "三家一起到场，界桩恢复，两家签了字"))));
        books.open("verify")
                .forEach(task -> post.deliver(Letter.completing(SECRETARY, task, Map.of("outcome", "solved"))));
        assertThat(books.count("whistle where state = 'CLOSED'")).isEqualTo(4);
        var report = post.as(ADMINISTRATOR).post("/api/worklist/reconcile", Map.of());
        assertThat(report.json().get("differences")).as(report.body()).isEmpty();
        books.assertWhole();
        assertThat(errorsInTheLog()).isEmpty();
    }

    @Test
    @Order(8)
    void andASecondNodeServesTheSamePeopleAtTheSameTime() throws Exception {
        var here = post.as(SECRETARY);
        var there = here.at(secondNode());
        assertThat(there.get("/api/me").json().path("account").asText())
                .as("signed in here, known there")
                .isEqualTo(SECRETARY);

        var pressedTwice = Letter.of(SECRETARY, "/api/whistles", Matters.loosePlate(JINGHU));
        var answers = AtOnce.<Answer>all(2, List.of(() -> pressedTwice.send(here), () -> pressedTwice.send(there)));
        assertThat(answers.get(0).status()).as(answers.get(0).body()).isBetween(200, 299);
        assertThat(answers.get(1).body()).isEqualTo(answers.get(0).body());
        assertThat(books.count("whistle")).isEqualTo(14);

        assertThat(there.delete("/api/session").status()).isEqualTo(204);
        assertThat(here.get("/api/me").status()).isEqualTo(401);
        books.assertWhole();
        assertThat(errorsInTheLog()).isEmpty();
    }

    private static String officerOf(Books.Task task) {
        return task.queue() + "-02";
    }
}
