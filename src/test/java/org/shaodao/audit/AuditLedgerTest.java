package org.shaodao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.audit.AuditTrail.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DataJpaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({AuditLedger.class, DetailsText.class, JacksonAutoConfiguration.class, AuditLedgerTest.Ground.class})
class AuditLedgerTest {

    private static final Instant NOW = Instant.parse("2026-05-11T01:00:00.123456Z");
    private static final Actor WANG = new Actor(7L, "王某", "411003001001-COMMUNITY", "镜湖社区", "手机");

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Ground ground;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void startEmpty() {
        jdbc.update("delete from audit_overflow");
        jdbc.update("delete from audit_entry");
        ground.heard.clear();
    }

    @Test
    void anEventIsKeptWithWhoWhenAndForWhichAgencyAndIsHeard() {
        trail.record("WHISTLE_BLOWN", "411003-2026-000001", WANG, "王某吹哨 𠮷🙂", Map.of("level", "TOUGH", "no", 3));

        var entry = trail.ofCase("411003-2026-000001", 0, 10).get(0);
        assertThat(entry.at()).isEqualTo(NOW);
        assertThat(entry.summary()).isEqualTo("王某吹哨 𠮷🙂");
        assertThat(entry.details()).isEqualTo(Map.of("level", "TOUGH", "no", 3));
        assertThat(entry.agencyName()).isEqualTo("镜湖社区");
        assertThat(ground.heard).containsExactly(entry);
    }

    @Test
    void detailsOfAnyLengthAreKeptWhole() {
        var text = "𠮷".repeat(9000);
        trail.record("NOTE_WRITTEN", "c", WANG, "写了办理记录", Map.of("text", text));

        assertThat(trail.ofCase("c", 0, 10).get(0).details()).containsEntry("text", text);
        assertThat(jdbc.queryForObject("select count(*) from audit_overflow", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void aSummaryThatIsTooLongIsShortenedVisiblyAndKeptWholeInTheDetails() {
        var sentence = "话".repeat(1500);
        trail.record("NOTE_WRITTEN", "c", WANG, sentence, null);

        var entry = trail.ofCase("c", 0, 10).get(0);
        assertThat(entry.summary()).endsWith("…").hasSizeLessThanOrEqualTo(1000);
        assertThat(entry.details()).containsEntry("wholeSummary", sentence);
    }

    @Test
    void aTimelineIsReadPageByPageNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            trail.record("K" + i, "c", WANG, "第" + i + "件", Map.of());
        }
        trail.record("K", "other", WANG, "别的事", Map.of());

        var first = trail.ofCase("c", 0, 3);
        assertThat(first).extracting(AuditEntry::kind).containsExactly("K5", "K4", "K3");
        assertThat(trail.ofCase("c", first.get(2).id(), 3))
                .extracting(AuditEntry::kind)
                .containsExactly("K2", "K1");
        assertThat(trail.marksAfter(first.get(0).id(), 10))
                .extracting(AuditTrail.Mark::caseNumber)
                .containsExactly("other");
        assertThat(trail.newest()).isEqualTo(first.get(0).id() + 1);
    }

    @Test
    void aRefusalStaysWhenTheTransactionAroundItIsRolledBackAndTheRestDoesNot() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    trail.record("DONE", "c", WANG, "办了", Map.of());
                    trail.recordApart("ACCESS_REFUSED", "c", WANG, "无权查看", Map.of());
                    throw new IllegalStateException("later step fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(trail.ofCase("c", 0, 10)).extracting(AuditEntry::kind).containsExactly("ACCESS_REFUSED");
    }

    @Test
    void kindsThatAreLeftOutFillNoPage() {
        for (int i = 1; i <= 5; i++) {
            trail.record(i % 2 == 0 ? "ACCESS_REFUSED" : "K" + i, "c", WANG, "第 " + i + " 步", Map.of());
        }

        assertThat(trail.ofCaseWithout(List.of("ACCESS_REFUSED"), "c", 0, 3))
                .extracting(AuditEntry::kind)
                .containsExactly("K5", "K3", "K1");
    }

    @TestConfiguration
    static class Ground {

        final List<AuditEntry> heard = new ArrayList<>();

        @Bean
        RecordMark paperMark() {
            return event -> "0".repeat(64);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @EventListener
        void hear(Recorded recorded) {
            heard.add(recorded.entry());
        }
    }
}
