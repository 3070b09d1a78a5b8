package org.shaodao.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.when;
import static org.shaodao.worklist.internal.WorklistGround.HOUSING;
import static org.shaodao.worklist.internal.WorklistGround.NINE;
import static org.shaodao.worklist.internal.WorklistGround.POLICE;
import static org.shaodao.worklist.internal.WorklistGround.WANG;
import static org.shaodao.worklist.internal.WorklistGround.ZHANG;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.clock.ClockChanged;
import org.shaodao.clock.ClockState;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.worklist.TaskCounts;
import org.shaodao.worklist.TaskQuery;
import org.shaodao.worklist.TaskQuery.Due;
import org.shaodao.worklist.TaskQuery.Tab;
import org.shaodao.worklist.TaskRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class TaskListingTest extends WorklistTestBase {

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void aRowTellsTheWholeStoryOfItsTask() {
        runs(CASE, ClockState.RUNNING, NINE.plusSeconds(3600));
        appears("t1", HOUSING, "role", "LEAD");
        says(ZHANG.actor(), "NOTE_COMMENT", Map.of("text", "  现场已围挡\n🙂  "));

        var row = lists.page(WANG, tab(Tab.QUEUE)).items().get(0);

        assertThat(row.path()).isEqualTo("department-response/sign");
        assertThat(row.title()).isEqualTo("东门路面塌陷 𠮷");
        assertThat(row.role()).isEqualTo("LEAD");
        assertThat(row.waiter()).isEqualTo("镜湖社区 王书记");
        assertThat(row.queueName()).isEqualTo("建安区住建局");
        assertThat(row.createdAt()).isEqualTo(NINE);
        assertThat(row.clock().dueAt()).isEqualTo(NINE.plusSeconds(3600));
        assertThat(row.lastWord()).isEqualTo("现场已围挡 🙂");
        assertThat(row.lastWordBy()).isEqualTo("将官池派出所 张警官");
    }

    @Test
    void whatTheSystemAndTheSilentEventsSayIsNoLastWord() {
        appears("t1", HOUSING);
        says(Actor.SYSTEM, "RUNG_REACHED", Map.of());
        says(WANG.actor(), "ACCESS_REFUSED", Map.of());

        assertThat(row("t1").lastWord()).isNull();
    }

    @Test
    void theMostUrgentComesFirstAndATaskWithoutAClockLast() {
        appearsIn("c1", "t1", HOUSING);
        runs("c2", ClockState.RUNNING, NINE.plusSeconds(7200));
        appearsIn("c2", "t2", HOUSING);
        runs("c3", ClockState.RUNNING, NINE.plusSeconds(60));
        appearsIn("c3", "t3", HOUSING);

        assertThat(ids(lists.page(WANG, tab(Tab.QUEUE)).items())).containsExactly("t3", "t2", "t1");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetitionEvenAtEqualInstants() {
        for (int i = 0; i < 25; i++) {
            appearsIn("c" + i, String.format("t%02d", i), HOUSING);
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = lists.page(WANG, new TaskQuery(Tab.QUEUE, null, null, null, null, cursor, 10));
            seen.addAll(ids(page.items()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void whatIsDoneIsReadBackwards() {
        for (int i = 0; i < 3; i++) {
            appearsIn("c" + i, "t" + i, HOUSING);
            clock.pass(Duration.ofMinutes(1));
            worklist.complete(WANG, "t" + i, sign(0));
        }
        var first = lists.page(WANG, new TaskQuery(Tab.DONE, null, null, null, null, null, 2));
        assertThat(ids(first.items())).containsExactly("t2", "t1");
        var rest = lists.page(WANG, new TaskQuery(Tab.DONE, null, null, null, null, first.next(), 2));
        assertThat(ids(rest.items())).containsExactly("t0");
    }

    @Test
    void aForgedCursorIsRefused() {
        assertThatThrownBy(() -> lists.page(WANG, new TaskQuery(Tab.MINE, null, null, null, null, "!!!", 10)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void clocksFilterByWhatIsOverdueNearAndDueToday() {
        runs("late", ClockState.RUNNING, NINE.plusSeconds(60));
        appearsIn("late", "t-late", HOUSING);
        runs("near", ClockState.RUNNING, NINE.plusSeconds(4000));
        appearsIn("near", "t-near", HOUSING);
        runs("week", ClockState.RUNNING, NINE.plus(Duration.ofDays(7)));
        appearsIn("week", "t-week", HOUSING);
        runs("rest", ClockState.SUSPENDED, NINE.plusSeconds(60));
        appearsIn("rest", "t-rest", HOUSING);
        clock.pass(Duration.ofSeconds(3600));

        assertThat(due(Due.OVERDUE)).containsExactly("t-late");
        assertThat(due(Due.NEAR)).containsExactly("t-near");
        assertThat(due(Due.TODAY)).containsExactly("t-near");
    }

    @Test
    void wordsFindByNumberTitleAndPlaceAndPercentSignsMeanThemselves() {
        appearsIn("411003-2026-000009", "t1", HOUSING);

        assertThat(found("000009")).containsExactly("t1");
        assertThat(found("塌陷 𠮷")).containsExactly("t1");
        assertThat(found("50 米")).containsExactly("t1");
        assertThat(found("%")).isEmpty();
        assertThat(found("_")).isEmpty();
    }

    @Test
    void countsAndTabsAgree() {
        says(WANG.actor(), "WHISTLE_BLOWN", Map.of());
        appears("t1", HOUSING);
        appears("t2", POLICE);
        worklist.claim(ZHANG, "t2", 0);
        inTransaction(() -> talk.copy(ZHANG, CASE, List.of(HOUSING), List.of(), null));
        inTransaction(() -> talk.watch(WANG, CASE, true));

        assertThat(lists.counts(WANG)).isEqualTo(new TaskCounts(0, 1, 2, 2, 2));
        assertThat(lists.counts(ZHANG)).isEqualTo(new TaskCounts(1, 0, 0, 0, 0));
        for (var tab : List.of(Tab.STARTED, Tab.COPIED, Tab.WATCHED)) {
            assertThat(ids(lists.page(WANG, tab(tab)).items())).containsExactly("t1", "t2");
        }
        inTransaction(() -> talk.watch(WANG, CASE, false));
        assertThat(lists.counts(WANG).watched()).isZero();
    }

    @Test
    void whoSignedForTheDepartmentGetsItsNextTask() {
        appears("t1", HOUSING, "owner", 7L);
        appears("t2", HOUSING, "owner", "20");

        assertThat(row("t1").ownerName()).isEqualTo("王某");
        assertThat(row("t2").ownerId()).as("another agency's officer").isNull();
    }

    @Test
    void aChangedClockReachesItsRowsWithoutMakingAnOpenFormStale() {
        appears("t1", HOUSING);
        changes(WorklistGround.clockDue(CASE, 5, ClockState.RUNNING, NINE.plusSeconds(3600)));
        assertThat(row("t1").clock().state()).isEqualTo(ClockState.RUNNING);

        clock.pass(Duration.ofMinutes(24));
        assertThat(row("t1").clock().spentShare()).isCloseTo(0.4, within(0.001));
        clock.pass(Duration.ofMinutes(30));
        assertThat(row("t1").clock().spentShare()).isCloseTo(0.9, within(0.001));
        clock.pass(Duration.ofMinutes(36));
        assertThat(row("t1").clock().spentShare()).isCloseTo(1.5, within(0.001));

        changes(WorklistGround.clockDue(CASE, 5, ClockState.SUSPENDED, NINE.plusSeconds(9000)));
        assertThat(row("t1").clock().suspendedFor()).isEqualTo("鉴定");
        assertThat(row("t1").version()).isZero();
        worklist.complete(WANG, "t1", sign(0));
        changes(WorklistGround.clockDue(CASE, 5, ClockState.MET, NINE.plusSeconds(9000)));
        changes(WorklistGround.clockDue(CASE, 5, ClockState.RUNNING, NINE.plusSeconds(9000)));
        assertThat(row("t1").clock().state())
                .as("the finished task keeps how its clock ended")
                .isEqualTo(ClockState.MET);
    }

    @Test
    void openTasksOfSeveralCasesComeTogether() {
        appearsIn("c1", "t1", HOUSING);
        appearsIn("c1", "t2", POLICE);
        appearsIn("c2", "t3", POLICE);

        var open = lists.openOf(List.of("c1", "c2", "c3"));
        assertThat(open.get("c1")).hasSize(2);
        assertThat(open).containsOnlyKeys("c1", "c2");
        assertThat(lists.openOf(List.of())).isEmpty();
    }

    private void runs(String caseNumber, ClockState state, Instant due) {
        when(clocks.ofCase(caseNumber)).thenReturn(List.of(WorklistGround.clockDue(caseNumber, 5, state, due)));
    }

    private void changes(ClockView view) {
        inTransaction(() -> events.publishEvent(new ClockChanged(view, "test")));
    }

    private void says(Actor actor, String kind, Map<String, Object> details) {
        inTransaction(() -> audit.record(kind, CASE, actor, "说了", details));
    }

    private List<String> due(Due due) {
        return ids(lists.page(WANG, new TaskQuery(Tab.QUEUE, null, null, due, null, null, 20))
                .items());
    }

    private List<String> found(String words) {
        return ids(lists.page(WANG, new TaskQuery(Tab.QUEUE, "TOUGH", null, null, words, null, 20))
                .items());
    }

    private static List<String> ids(List<TaskRow> rows) {
        return rows.stream().map(TaskRow::id).toList();
    }
}
