package org.shaodao.worklist.internal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.when;
import static org.shaodao.worklist.internal.WorklistGround.HOUSING;
import static org.shaodao.worklist.internal.WorklistGround.NINE;
import static org.shaodao.worklist.internal.WorklistGround.POLICE;
import static org.shaodao.worklist.internal.WorklistGround.WANG;
import static org.shaodao.worklist.internal.WorklistGround.ZHANG;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.clock.ClockState;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.clock.ClocksChanged;
import org.shaodao.support.StepContext;
import org.shaodao.support.Workbooks;
import org.shaodao.worklist.TaskCounts;
import org.shaodao.worklist.TaskHolder;
import org.shaodao.worklist.TaskQuery;
import org.shaodao.worklist.TaskQuery.Due;
import org.shaodao.worklist.TaskQuery.Filter;
import org.shaodao.worklist.TaskQuery.Tab;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.TaskWorkbooks;
import org.shaodao.worklist.TaskWorkbooks.Extra;
import org.shaodao.worktime.TownClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;

class TaskListingTest extends WorklistTestBase {

    private static final LocalDate MONDAY = LocalDate.ofInstant(NINE, TownClock.ZONE);

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    TaskWorkbooks workbooks;

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
            var page = lists.page(WANG, new TaskQuery(Tab.QUEUE, Filter.NONE, cursor, 10));
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
        var first = lists.page(WANG, TaskQuery.of(Tab.DONE, 2));
        assertThat(ids(first.items())).containsExactly("t2", "t1");
        var rest = lists.page(WANG, new TaskQuery(Tab.DONE, Filter.NONE, first.next(), 2));
        assertThat(ids(rest.items())).containsExactly("t0");
    }

    @Test
    void aForgedCursorIsRefused() {
        assertThatThrownBy(() -> lists.page(WANG, new TaskQuery(Tab.MINE, Filter.NONE, "!!!", 10)))
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
        assertThat(due(Due.PAUSED)).containsExactly("t-rest");
        clock.pass(Duration.ofSeconds(3600));

        assertThat(due(Due.OVERDUE)).containsExactly("t-late", "t-rest");
        assertThat(due(Due.NEAR)).containsExactly("t-near");
        assertThat(due(Due.TODAY)).containsExactly("t-near");
        assertThat(due(Due.PAUSED)).as("it ended as planned").isEmpty();
        assertThat(due(Due.NONE)).isEmpty();
        appearsIn("free", "t-free", HOUSING);
        assertThat(due(Due.NONE)).containsExactly("t-free");
    }

    @Test
    void aListIsNarrowedByKindPlaceDepartmentAndDay() {
        appears("t1", HOUSING);

        assertThat(narrowed(new Filter(null, null, "ROAD_FACILITY", null, null, null, null, null, null, null)))
                .containsExactly("t1");
        assertThat(narrowed(new Filter(null, null, "NOISE", null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(narrowed(new Filter(null, null, null, "411003001000", null, null, null, null, null, null)))
                .containsExactly("t1");
        assertThat(narrowed(new Filter(null, null, null, "4", null, null, null, null, null, null)))
                .as("no region has this code, though every code begins so")
                .isEmpty();
        assertThat(narrowed(new Filter(null, null, null, null, POLICE, null, null, null, null, null)))
                .isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(narrowed(new Filter(null, null, null, null, null, Filter.NOBODY, null, null, null, null)))
                .hasSameElementsAs(narrowed(Filter.NONE));
        assertThat(narrowed(new Filter(null, null, null, null, null, "7", null, null, null, null)))
                .as("a queue has nobody's tasks")
                .isEmpty();
        assertThat(narrowed(new Filter(null, null, null, null, null, null, null, MONDAY.plusDays(1), null, null)))
                .isEmpty();
        assertThat(narrowed(new Filter(null, null, null, null, null, null, null, MONDAY, null, null)))
                .containsExactly("t1");
        assertThat(narrowed(new Filter(null, null, null, null, null, null, null, null, MONDAY, null)))
                .containsExactly("t1");
        assertThat(narrowed(new Filter(null, null, null, null, null, null, null, null, MONDAY.minusDays(1), null)))
                .isEmpty();
    }

    @Test
    void whoHasTheTasksOfATabIsNamedOnceEach() {
        appears("t1", HOUSING);
        appears("t2", HOUSING);

        assertThat(lists.holders(WANG, Tab.QUEUE))
                .extracting(TaskHolder::agencyId, TaskHolder::ownerName)
                .containsExactly(tuple(HOUSING, null));
        assertThat(lists.holders(WANG, Tab.MINE)).isEmpty();
    }

    @Test
    void countingStopsAtAThousand() {
        appears("t0", HOUSING);
        var columns = jdbc
                .queryForList(
                        "select lower(column_name) from information_schema.columns where lower(table_name) = 'task_entry'"
                                + " and lower(column_name) <> 'task_id'",
                        String.class)
                .stream()
                .collect(joining(", "));
        jdbc.update("insert into task_entry (task_id, " + columns + ") select 'n' || x, " + columns
                + " from task_entry cross join system_range(1, 1500) where task_id = 't0'");

        assertThat(lists.counts(WANG).queue()).isEqualTo(TaskCounts.MOST);
    }

    @Test
    void theWorkbookHoldsWhatTheListShowsInItsOrderAndTheExportIsRecorded() throws IOException {
        appearsIn("c1", "t1", HOUSING);
        appearsIn("c2", "t2", HOUSING);
        var out = new ByteArrayOutputStream();

        workbooks.write(WANG, Tab.QUEUE, Filter.NONE, EnumSet.of(Extra.AGENCY), out);

        var rows = Workbooks.rows(out.toByteArray());
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .startsWith("编号", "事项", "任务", "级别")
                .contains("部门")
                .doesNotContain("承办人");
        assertThat(rows.get(1)).startsWith("c1", "东门路面塌陷 𠮷").contains("疑难", "建安区住建局", "没有时限");
        assertThat(jdbc.queryForList("select kind from audit_entry", String.class))
                .contains("TASKS_EXPORTED");
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
    void firstLettersOfThePinyinFindAndSoDoWideDigits() {
        appearsIn("411003-2026-000009", "t1", HOUSING);

        assertThat(found("lmtx")).as("路面塌陷").containsExactly("t1");
        assertThat(found("DMW50")).as("东门外 50 米").containsExactly("t1");
        assertThat(found("０００００９")).containsExactly("t1");
        assertThat(found("lmtxd")).as("the title ends there").isEmpty();
    }

    @Test
    void theCommunityThatWaitsFindsToo() {
        appearsIn("411003-2026-000009", "t1", HOUSING);

        assertThat(found("镜湖社区")).containsExactly("t1");
        assertThat(found("jhsq")).containsExactly("t1");
    }

    @Test
    void tasksOfBeforeAreFoundByTheCommunityAndTheFirstLettersToo() {
        appearsIn("411003-2026-000009", "t1", HOUSING);
        jdbc.update("update task_entry set found_by = '411003-2026-000009 路面塌陷'");

        jdbc.execute((ConnectionCallback<Void>) connection -> {
            new TasksFoundAnew().migrate(new StepContext(connection));
            return null;
        });

        assertThat(found("jhsq")).containsExactly("t1");
        assertThat(found("lmtx")).containsExactly("t1");
    }

    @Test
    void aCaseWithAnotherTitleIsFoundByItAndNoLongerByTheOldOne() {
        appearsIn("411003-2026-000009", "t1", HOUSING);
        jdbc.update("update task_entry set title = '井盖翘边', found_by = '井盖翘边 jgqb'");
        assertThat(found("jgqb")).containsExactly("t1");

        inTransaction(() -> worklist.cardChanged("411003-2026-000009"));

        assertThat(found("塌陷")).containsExactly("t1");
        assertThat(found("lmtx")).containsExactly("t1");
        assertThat(found("jgqb")).isEmpty();
    }

    @Test
    void countsAndTabsAgree() {
        says(WANG.actor(), "WHISTLE_BLOWN", Map.of());
        appears("t1", HOUSING);
        appears("t2", POLICE);
        worklist.claim(ZHANG, "t2", 0);
        inTransaction(() -> talk.copy(ZHANG, CASE, List.of(HOUSING), List.of(), null));
        inTransaction(() -> talk.watch(WANG, CASE, true));

        assertThat(lists.counts(WANG)).isEqualTo(new TaskCounts(0, 1, 0, 2, 2, 2));
        assertThat(lists.counts(ZHANG)).isEqualTo(new TaskCounts(1, 0, 0, 0, 0, 0));
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
        when(clocks.open("instance-" + caseNumber))
                .thenReturn(List.of(WorklistGround.clockDue(caseNumber, 5, state, due)));
    }

    private void changes(ClockView view) {
        inTransaction(() -> events.publishEvent(new ClocksChanged(List.of(view), "test")));
    }

    private void says(Actor actor, String kind, Map<String, Object> details) {
        inTransaction(() -> audit.record(kind, CASE, actor, "说了", details));
    }

    private List<String> due(Due due) {
        return ids(lists.page(WANG, new TaskQuery(Tab.QUEUE, Filter.of(due), null, 20))
                .items());
    }

    private List<String> found(String words) {
        return narrowed(new Filter("TOUGH", null, null, null, null, null, null, null, null, words));
    }

    private List<String> narrowed(Filter filter) {
        return ids(lists.page(WANG, new TaskQuery(Tab.QUEUE, filter, null, 20)).items());
    }

    private static List<String> ids(List<TaskRow> rows) {
        return rows.stream().map(TaskRow::id).toList();
    }
}
