package org.shaodao.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.audit.RecordMark;
import org.shaodao.clock.ClockRequestChanged;
import org.shaodao.clock.ClockRequests;
import org.shaodao.clock.ClockState;
import org.shaodao.clock.Clocks;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.clock.Clocks.RungView;
import org.shaodao.clock.RungReached;
import org.shaodao.notification.Notices;
import org.shaodao.notification.Notices.NoticeRow;
import org.shaodao.worklist.CaseCards;
import org.shaodao.worklist.CaseCards.CaseCard;
import org.shaodao.worklist.CaseTalk;
import org.shaodao.worklist.ClockChip;
import org.shaodao.worklist.Copied;
import org.shaodao.worklist.TaskAppeared;
import org.shaodao.worklist.TaskHandedOver;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.TaskState;
import org.shaodao.worklist.Urged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

@DataJpaTest
@Import(TellingTest.Ground.class)
class TellingTest {

    private static final Instant NOW = Instant.parse("2026-10-02T13:25:00Z");
    private static final String CASE = "411003-2026-000007";
    private static final String POLICE = "411003001000-POLICE";

    private static final OfficerView SERGEANT = officer(1, "张警官", "民警", false, POLICE);
    private static final OfficerView CHIEF = officer(2, "李所长", "所长", true, POLICE);
    private static final OfficerView CENTRE_HEAD = officer(3, "陈主任", "主任", true, "411003001000-CENTRE");
    private static final OfficerView CENTRE_DUTY = officer(4, "周干部", "值班", false, "411003001000-CENTRE");
    private static final OfficerView PEACE = officer(5, "吴主任", "主任", true, "411003000000-PEACE_OFFICE");
    private static final OfficerView MAYOR = officer(6, "郑县长", "副区长", true, "411003000000-GOVERNMENT");
    private static final OfficerView SECRETARY = officer(7, "王书记", "书记", true, "411003001001-COMMUNITY");

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Notices notices;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private AgencyDirectory agencies;

    @Autowired
    private TaskLists tasks;

    @Autowired
    private CaseTalk cases;

    @BeforeEach
    void theTown() {
        reset(tasks, cases);
        var people = List.of(SERGEANT, CHIEF, CENTRE_HEAD, CENTRE_DUTY, PEACE, MAYOR, SECRETARY);
        people.forEach(one -> {
            when(agencies.officer(one.id())).thenReturn(Optional.of(one));
            when(agencies.find(one.agencyId())).thenReturn(Optional.of(agency(one.agencyId())));
        });
        answers("CENTRE", CENTRE_HEAD, CENTRE_DUTY);
        answers("PEACE_OFFICE", PEACE, PEACE);
        answers("GOVERNMENT", MAYOR, MAYOR);
        when(agencies.headsOf(POLICE)).thenReturn(List.of(CHIEF));
        when(agencies.onDuty(POLICE, NOW)).thenReturn(List.of(SERGEANT));
        when(agencies.headsOf(SECRETARY.agencyId())).thenReturn(List.of(SECRETARY));
    }

    @Test
    void aRungTellsEachPersonOnceAndTheRecordNamesThemWithTheirPosts() {
        events.publishEvent(rung(100, "OWNER", "HEAD", "STREET", "PEACE_OFFICE"));

        assertThat(textsOf(SERGEANT)).containsExactly("将官池派出所的“签收”时限已到（10月2日 21:25）：宅基地冲突");
        assertThat(textsOf(CHIEF)).hasSize(1);
        assertThat(textsOf(CENTRE_HEAD)).hasSize(1);
        assertThat(textsOf(CENTRE_DUTY)).hasSize(1);
        assertThat(textsOf(PEACE)).hasSize(1);
        assertThat(textsOf(MAYOR)).isEmpty();
        var entry = audit.ofCase(CASE, 0, 10).get(0);
        assertThat(entry.kind()).isEqualTo("RUNG_REACHED");
        assertThat(entry.summary())
                .isEqualTo("将官池派出所的“签收”时限已到（10月2日 21:25），已告知 张警官（民警）、李所长（所长）、周干部（值班）、陈主任（主任）、吴主任（主任）");
        assertThat(entry.details()).containsEntry("clockId", 9).containsEntry("percent", 100);
        assertThat(entry.details().get("told").toString()).contains("as=HEAD", "as=STREET");
        assertThat(audit.ofCase(CASE, 0, 10)).hasSize(1);
    }

    @Test
    void anEmergencyThatNobodySignsClimbsToTheDutyLeaderAndTheCounty() {
        events.publishEvent(rung(100, "DUTY_LEADER"));
        events.publishEvent(rung(200, "COUNTY_LEADER"));

        assertThat(textsOf(CHIEF)).as("no leader on the roster: the heads").hasSize(1);
        assertThat(textsOf(MAYOR)).containsExactly("将官池派出所的“签收”已超时，用到 200%（10月2日 21:25 到期）：宅基地冲突");
        assertThat(textsOf(SERGEANT)).isEmpty();
    }

    @Test
    void theOwnerOfARungIsWhoHasTheTask() {
        holds(CHIEF.id());

        events.publishEvent(rung(50, "OWNER"));

        assertThat(textsOf(CHIEF)).containsExactly("将官池派出所的“签收”时限已用 50%（10月2日 21:25 到期）：宅基地冲突");
        assertThat(textsOf(SERGEANT)).isEmpty();
    }

    @Test
    void aRungWithNobodyBehindItSaysSoInTheRecord() {
        when(agencies.responsibleFor("GOVERNMENT", "411003001001")).thenReturn(Optional.empty());

        events.publishEvent(rung(200, "COUNTY_LEADER"));

        assertThat(audit.ofCase(CASE, 0, 1).get(0).summary()).endsWith("没有找到可以告知的人");
    }

    @Test
    void whatIsPutOnADeskIsTold() {
        events.publishEvent(
                new TaskAppeared("t1", CASE, "department-response/sign", "签收", "宅基地冲突", "EMERGENCY", POLICE, null));
        events.publishEvent(
                new TaskAppeared("t2", CASE, "department-response/sign", "签收", "噪声", "ROUTINE", POLICE, null));
        events.publishEvent(new TaskHandedOver(task(null), "instance", CHIEF.id(), "张警官", "我下班了"));
        events.publishEvent(new Urged(CASE, "王书记", "镜湖社区", List.of(task(null), task(CHIEF.id()))));
        events.publishEvent(new Copied(CASE, "宅基地冲突", "陈主任", List.of(POLICE), List.of(MAYOR.id()), "请知悉"));

        assertThat(textsOf(SERGEANT)).containsExactly("镜湖社区 王书记 催办“签收”：宅基地冲突", "应急哨，请马上“签收”：宅基地冲突");
        assertThat(textsOf(CHIEF))
                .containsExactly("陈主任 抄送给您（请知悉）：宅基地冲突", "镜湖社区 王书记 催办“签收”：宅基地冲突", "张警官 把“签收”交给了您（我下班了）：宅基地冲突");
        assertThat(textsOf(MAYOR)).containsExactly("陈主任 抄送给您（请知悉）：宅基地冲突");
    }

    @Test
    void aTurnOfTheCaseIsToldToEverybodyConcernedButWhoMadeIt() {
        when(cases.concerned(CASE)).thenReturn(List.of(CHIEF.id(), SECRETARY.id()));
        holds(null);
        var secretary = new Actor(SECRETARY.id(), "王书记", SECRETARY.agencyId(), "镜湖社区", "手机");

        audit.record(
                "TASK_COMPLETED",
                CASE,
                secretary,
                "社区核实：没有解决",
                Map.of("task", "whistle/verify", "outcome", "notSolved"));
        audit.record("TASK_COMPLETED", CASE, secretary, "签收", Map.of("task", "department-response/sign"));
        audit.record("WITHDRAWN", CASE, secretary, "已撤回：双方和好", Map.of());

        assertThat(textsOf(CHIEF)).containsExactly("宅基地冲突：已撤回：双方和好", "宅基地冲突：社区核实：没有解决");
        assertThat(textsOf(SERGEANT)).as("on duty for the queue").containsExactly("宅基地冲突：已撤回：双方和好");
        assertThat(textsOf(SECRETARY)).isEmpty();
    }

    @Test
    void whoDecidesHearsOfARequestAndWhoAskedHearsTheAnswer() {
        events.publishEvent(request(ClockRequests.State.OPEN));
        events.publishEvent(request(ClockRequests.State.APPROVED));

        assertThat(textsOf(CENTRE_DUTY)).containsExactly("张警官 申请挂起“办结”：宅基地冲突");
        assertThat(textsOf(SERGEANT)).containsExactly("陈主任批准挂起“办结”：宅基地冲突");
    }

    private static ClockRequestChanged request(ClockRequests.State state) {
        return new ClockRequestChanged(new ClockRequests.RequestView(
                1,
                9,
                CASE,
                "办结",
                ClockRequests.Kind.SUSPEND,
                "APPRAISAL",
                "鉴定",
                null,
                null,
                NOW,
                null,
                SERGEANT.id(),
                SERGEANT.name(),
                NOW,
                state,
                CENTRE_HEAD.id(),
                CENTRE_HEAD.name(),
                NOW,
                null));
    }

    @Test
    void noticesAreReadUpToOne() {
        events.publishEvent(rung(50, "OWNER"));
        events.publishEvent(rung(80, "OWNER"));
        var newest = notices.of(SERGEANT.id(), 0, 10).get(0);

        assertThat(notices.unread(SERGEANT.id())).isEqualTo(2);
        notices.readUpTo(SERGEANT.id(), newest.id() - 1);
        assertThat(notices.unread(SERGEANT.id())).isEqualTo(1);
        assertThat(notices.of(SERGEANT.id(), newest.id(), 10))
                .extracting(NoticeRow::read)
                .containsExactly(true);
        assertThat(notices.after(0, 10)).extracting(Notices.Told::officerId).containsExactly(1L, 1L);
        assertThat(notices.newest()).isEqualTo(newest.id());
    }

    private void holds(Long owner) {
        when(tasks.openOf(anyList())).thenReturn(Map.of(CASE, List.of(task(owner))));
    }

    private static TaskRow task(Long owner) {
        var chip = new ClockChip(9, "签收", ClockState.RUNNING, NOW, NOW, NOW, 0.5, null, null, null);
        return new TaskRow(
                "t1",
                CASE,
                "宅基地冲突",
                "department-response/sign",
                "签收",
                "EMERGENCY",
                "LEAD",
                "杜庄村",
                "杜庄村",
                chip,
                null,
                null,
                TaskState.OPEN,
                owner,
                null,
                POLICE,
                "将官池派出所",
                NOW,
                null,
                0);
    }

    private List<String> textsOf(OfficerView officer) {
        return notices.of(officer.id(), 0, 20).stream().map(NoticeRow::text).toList();
    }

    private void answers(String kind, OfficerView head, OfficerView duty) {
        var agency = agency(head.agencyId());
        when(agencies.responsibleFor(kind, "411003001001")).thenReturn(Optional.of(agency));
        when(agencies.headsOf(agency.id())).thenReturn(List.of(head));
        when(agencies.onDuty(agency.id(), NOW)).thenReturn(List.of(duty));
    }

    private static RungReached rung(int percent, String... tell) {
        var clock = new ClockView(
                9,
                "SIGN",
                "签收",
                "EMERGENCY",
                CASE,
                "i",
                POLICE,
                null,
                ClockState.RUNNING,
                "15 分钟",
                NOW.minusSeconds(900),
                NOW,
                NOW,
                null,
                1.0,
                null,
                null,
                null,
                1,
                List.of());
        return new RungReached(clock, new RungView(percent, NOW, List.of(tell), NOW));
    }

    private static OfficerView officer(long id, String name, String post, boolean head, String agency) {
        return new OfficerView(id, "N-" + id, name, post, head, agency);
    }

    private static AgencyView agency(String id) {
        var name = id.equals(POLICE) ? "将官池派出所" : id;
        return new AgencyView(id, id.substring(13), "", name, name, id.substring(0, 12), "", false);
    }

    @TestConfiguration
    @ImportAutoConfiguration(JacksonAutoConfiguration.class)
    @ComponentScan(
            basePackages = {"org.shaodao.notification.internal", "org.shaodao.audit"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class))
    static class Ground {

        @Bean
        Clock standingClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        RecordMark paperMark() {
            return event -> "0".repeat(64);
        }

        @Bean
        AgencyDirectory paperAgencies() {
            return mock(AgencyDirectory.class);
        }

        @Bean
        TaskLists paperTasks() {
            var tasks = mock(TaskLists.class);
            when(tasks.openOf(any())).thenReturn(Map.of());
            return tasks;
        }

        /** No other clock of the case falls due together with the one that rings. */
        @Bean
        Clocks clocks() {
            return mock(Clocks.class);
        }

        @Bean
        CaseTalk paperTalk() {
            return mock(CaseTalk.class);
        }

        @Bean
        CaseCards paperCards() {
            return number ->
                    new CaseCard(number, "宅基地冲突", "EMERGENCY", "HOMESTEAD", "411003001001", "", "杜庄村", "杜庄村 王书记");
        }
    }
}
