package org.shaodao.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.access.CaseScope;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.notification.Notices;
import org.shaodao.notification.Notices.Notice;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.TestClock;
import org.shaodao.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ShaodaoDemoTest
class StreamTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    CaseScope scope;

    @Autowired
    AuditTrail audit;

    @Autowired
    Notices notices;

    @Autowired
    AgencyDirectory agencies;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private Visitor secretary;
    private long officer;
    private String regionPath;

    @BeforeEach
    void aSecretaryListens() throws Exception {
        var agency = agencies.find("411003002011-COMMUNITY").orElseThrow();
        regionPath = agency.regionPath();
        officer = agencies.headsOf(agency.id()).get(0).id();
        secretary = new Visitor(port);
        assertThat(secretary.enterAs(officer).status()).isEqualTo(200);
        listen();
        assertThat(heard.poll(5, TimeUnit.SECONDS)).as("a sign of life at once").isEqualTo(":here");
    }

    @Test
    void aChangeInOnesOwnCasesIsHeardAfterItsCommitAndNobodyElsesIs() throws Exception {
        var mine = newCase(regionPath);
        var foreign = newCase("410000000000/");
        inTransaction(() -> {
            record(foreign);
            record(mine);
        });

        assertThat(next()).isEqualTo("event:change data:{\"case\":\"" + mine + "\",\"kinds\":[\"case\",\"task\"]}");
        assertThat(line(1500)).isNull();
    }

    @Test
    void whoseRolesHaveChangedHearsByThoseTheyHaveNow() throws Exception {
        try {
            jdbc.sql("update account set roles = 'RESIDENT' where officer_id = ?")
                    .param(officer)
                    .update();
            var mine = newCase(regionPath);
            inTransaction(() -> record(mine));
            assertThat(line(2500)).isNull();
        } finally {
            jdbc.sql("update account set roles = 'SECRETARY' where officer_id = ?")
                    .param(officer)
                    .update();
        }
    }

    /** A stream that spoke while its own request was still being answered broke the headers of the next one. */
    @Test
    void manyStreamsLeaveTheConnectionsOfTheOthersWhole() {
        var wrong = IntStream.range(0, 4)
                .parallel()
                .boxed()
                .flatMap(visitor -> {
                    var one = new Visitor(port);
                    one.enterAs(officer);
                    return IntStream.range(0, 100).boxed().flatMap(time -> {
                        try (var stream = one.listen("/api/stream", line -> {})) {
                            return Stream.of(stream.status(), one.get("/api/me").status());
                        }
                    });
                })
                .filter(status -> status != 200)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNeverHeard() throws Exception {
        var mine = newCase(regionPath);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            record(mine);
            status.setRollbackOnly();
        });

        assertThat(line(1500)).isNull();
    }

    @Test
    void aNoticeIsHeardByWhomItTells() throws Exception {
        inTransaction(() -> {
            notices.tell(List.of(officer + 1000000), Notice.of("URGED", "催别人", null, null));
            notices.tell(List.of(officer), Notice.of("URGED", "催办", null, null));
        });

        assertThat(next()).isEqualTo("event:change data:{\"case\":null,\"kinds\":[\"notice\"]}");
        assertThat(line(1500)).isNull();
    }

    @Test
    void theMovedClockIsHeard() throws Exception {
        clock.stopAt("2026-10-09 11:10");

        assertThat(next()).isEqualTo("event:clock data:{\"now\":\"2026-10-09T03:10:00Z\"}");
    }

    @Test
    void theStreamEndsWithTheSession() throws Exception {
        assertThat(secretary.delete("/api/session").status()).isEqualTo(204);

        assertThat(line(5000)).isEqualTo("END");
    }

    private String next() throws InterruptedException {
        return line(5000) + " " + line(5000);
    }

    /** The next line that is no heartbeat. */
    private String line(long millis) throws InterruptedException {
        var line = heard.poll(millis, TimeUnit.MILLISECONDS);
        return ":here".equals(line) ? line(millis) : line;
    }

    private String newCase(String path) {
        var number = "live-" + NUMBER.incrementAndGet();
        inTransaction(() -> scope.open(number, path, 1));
        return number;
    }

    private void record(String number) {
        audit.record("NOTE_PROGRESS", number, Actor.SYSTEM, "有进展", Map.of());
    }

    private void inTransaction(Runnable step) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> step.run());
    }

    private void listen() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/stream"))
                .header(
                        "Cookie",
                        "SHAODAO_SESSION=" + secretary.cookie("SHAODAO_SESSION").orElseThrow())
                .timeout(Duration.ofSeconds(10))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        var reader = new Thread(() -> {
            try {
                answer.body().filter(line -> !line.isBlank()).forEach(heard::add);
                heard.add("END");
            } catch (RuntimeException cut) {
                heard.add("CUT");
            }
        });
        reader.setDaemon(true);
        reader.start();
    }
}
