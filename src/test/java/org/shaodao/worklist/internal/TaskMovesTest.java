package org.shaodao.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.shaodao.worklist.internal.WorklistGround.HEAD;
import static org.shaodao.worklist.internal.WorklistGround.HOUSING;
import static org.shaodao.worklist.internal.WorklistGround.HOUSING_TOWN;
import static org.shaodao.worklist.internal.WorklistGround.LI;
import static org.shaodao.worklist.internal.WorklistGround.NINE;
import static org.shaodao.worklist.internal.WorklistGround.POLICE;
import static org.shaodao.worklist.internal.WorklistGround.WANG;
import static org.shaodao.worklist.internal.WorklistGround.ZHANG;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.clock.ClockState;
import org.shaodao.worklist.FormInvalid;
import org.shaodao.worklist.TaskHandedOver;
import org.shaodao.worklist.TaskMoved;
import org.shaodao.worklist.TaskState;
import org.shaodao.worklist.TaskView.TaskMove;
import org.shaodao.worklist.Worklist.Filled;

class TaskMovesTest extends WorklistTestBase {

    @Test
    void whoClaimsATaskHasItAndItLeavesTheQueue() {
        appears("t1", HOUSING);

        var row = worklist.claim(WANG, "t1", 0);

        assertThat(row.ownerName()).isEqualTo("王某");
        assertThat(row.version()).isEqualTo(1);
        assertThat(kinds()).containsExactly("TASK_CLAIMED");
        assertThat(worklist.claim(WANG, "t1", 0)).as("once more is harmless").isEqualTo(row);
        assertThat(kinds()).hasSize(1);
    }

    @Test
    void theSlowerOneIsToldWhoWasFasterAndWhen() {
        appears("t1", HOUSING);
        clock.pass(Duration.ofMinutes(92));
        worklist.claim(WANG, "t1", 0);

        assertRefused(() -> worklist.claim(LI, "t1", 0), "task-taken", "已由 王某 于 10:32 签收。");
        assertRefused(() -> worklist.complete(LI, "t1", sign(1)), "task-taken", "已由 王某 于 10:32 签收。");
        clock.pass(Duration.ofDays(1));
        assertRefused(() -> worklist.claim(LI, "t1", 0), "task-taken", "已由 王某 于 5月11日 10:32 签收。");
    }

    @Test
    void ofFiftyWhoClaimAtOnceOneHasItAndNobodySeesAnythingElse() throws Exception {
        appears("t1", HOUSING);
        var won = new AtomicInteger();
        var told = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 50; i++) {
            var officer = WorklistGround.officer(100 + i, "干部" + i, HOUSING, org.shaodao.access.Role.OFFICER);
            threads.submit(() -> {
                try {
                    worklist.claim(officer, "t1", 0);
                    won.incrementAndGet();
                } catch (Refused refused) {
                    if (refused.type().equals("task-taken")) {
                        told.incrementAndGet();
                    }
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(won.get()).isEqualTo(1);
        assertThat(told.get()).isEqualTo(49);
    }

    @Test
    void aTaskOfAnotherAgencyIsNotYours() {
        appears("t1", HOUSING);

        assertRefused(() -> worklist.claim(ZHANG, "t1", 0), "task-not-yours", "这项任务在建安区住建局，要由那里的同事办理。");
        assertThatThrownBy(() -> worklist.claim(WANG, "nowhere", 0)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aReleasedTaskIsEverybodysAgain() {
        appears("t1", HOUSING);
        worklist.claim(WANG, "t1", 0);

        assertRefused(() -> worklist.release(LI, "t1", 1), "task-taken", "这项任务现在由 王某 办，9:00 起。");
        assertRefused(() -> worklist.release(WANG, "t1", 0), "version-stale", null);
        assertThat(worklist.release(WANG, "t1", 1).ownerId()).isNull();
        assertThat(worklist.claim(LI, "t1", 2).ownerName()).isEqualTo("李某");
    }

    @Test
    void aCompletedTaskIsRecordedAndMovesTheDiagram() {
        appears("t1", HOUSING, "dispatchId", "d-1");
        clock.pass(Duration.ofMinutes(5));

        var row = worklist.complete(WANG, "t1", new Filled("sign", Map.of("reason", "好"), List.of(4L), 0));

        assertThat(row.state()).isEqualTo(TaskState.DONE);
        assertThat(row.ownerName()).as("taken first").isEqualTo("王某");
        assertThat(row.doneAt()).isEqualTo(NINE.plusSeconds(300));
        assertThat(engine.completed).containsEntry("t1", Map.of("signOutcome", "sign"));
        assertThat(action.last.decision("dispatchId")).isEqualTo("d-1");
        assertThat(action.last.attachments()).containsExactly(4L);
        var entry = audit.ofCase(CASE, 0, 1).get(0);
        assertThat(entry.summary()).isEqualTo("签收，明天到场");
        assertThat(entry.details()).containsEntry("outcomeName", "签收").containsEntry("reason", "路面");
        assertRefused(() -> worklist.complete(LI, "t1", sign(1)), "task-taken", "已由 王某 于 9:05 签收。");
    }

    @Test
    void aFormThatBreaksItsRulesChangesNothing() {
        appears("t1", HOUSING);

        assertThatThrownBy(() -> worklist.complete(WANG, "t1", new Filled(null, Map.of(), List.of(), 0)))
                .isInstanceOfSatisfying(
                        FormInvalid.class,
                        e -> assertThat(e.problems()).extracting("label").containsExactly("结果"));
        assertThat(row("t1").ownerId()).isNull();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void anOutcomeThatIsNotOfferedNowIsRefusedWithTheReason() {
        appears("t1", HOUSING);
        action.unavailable = Map.of("refuse", "退单期已过");

        assertRefused(
                () -> worklist.complete(WANG, "t1", new Filled("refuse", Map.of(), List.of(), 0)),
                "outcome-unavailable",
                "现在不能选“退单”：退单期已过");
    }

    @Test
    void aRuleOfTheMatterThatRefusesLeavesTheTaskAsItWas() {
        appears("t1", HOUSING);

        assertRefused(
                () -> worklist.complete(WANG, "t1", new Filled("refuse", Map.of("reason", "boom"), List.of(), 0)),
                "refusal-window-over",
                "退单期已过。");
        assertThat(row("t1").state()).isEqualTo(TaskState.OPEN);
        assertThat(row("t1").ownerId()).isNull();
    }

    @Test
    void aTaskThatTheDiagramTookAwayIsGone() {
        appears("t1", HOUSING);
        clock.pass(Duration.ofHours(1));
        inTransaction(() -> engine.takeAway("t1"));

        assertThat(row("t1").state()).isEqualTo(TaskState.CANCELLED);
        assertRefused(() -> worklist.claim(WANG, "t1", 0), "task-gone", "这项任务已于 10:00 取消，不用再办。");
    }

    @Test
    void aTaskIsHandedToAColleagueByItsOwnerOrTheHead() {
        appears("t1", HOUSING, "owner", 7);
        when(clocks.open("instance-" + CASE))
                .thenReturn(List.of(WorklistGround.clockDue(CASE, 5, ClockState.RUNNING, NINE.plusSeconds(3600))));

        assertRefused(() -> worklist.handToColleague(LI, "t1", 8, "我来", 0), "task-taken", null);
        assertRefused(() -> worklist.handToColleague(WANG, "t1", 20, "给公安", 0), "wrong-colleague", null);
        assertThat(worklist.handToColleague(WANG, "t1", 8, "我出差", 0).ownerName())
                .isEqualTo("李某");
        assertThat(worklist.handToColleague(HEAD, "t1", 7, "还是王某", 1).ownerName())
                .isEqualTo("王某");

        assertThat(engine.decided).containsEntry("instance-" + CASE, Map.of("owner", 7L));
        verify(clocks).handOver("instance-" + CASE, HOUSING, 8L, "王某");
        assertThat(heard.events).filteredOn(TaskHandedOver.class::isInstance).hasSize(2);
        assertThat(row("t1").lastWord()).isEqualTo("还是王某");
        assertThat(row("t1").lastWordBy()).isEqualTo("建安区住建局 赵局长");
    }

    @Test
    void aTaskMovesBetweenTheBureauAndTheTownshipOfficeOfOneKindOnly() {
        appears("t1", HOUSING);
        worklist.claim(WANG, "t1", 0);

        assertRefused(() -> worklist.moveToQueue(WANG, "t1", POLICE, "给公安", 1), "wrong-agency", null);
        var row = worklist.moveToQueue(WANG, "t1", HOUSING_TOWN, "镇里的事", 1);

        assertThat(row.queueName()).isEqualTo("将官池镇住建所");
        assertThat(row.ownerId()).isNull();
        assertThat(engine.open.get("t1").queue()).isEqualTo(HOUSING_TOWN);
        assertThat(heard.only(TaskMoved.class).fromAgency()).isEqualTo(HOUSING);
    }

    @Test
    void anOpenedTaskSaysWhatCanBeDoneAndWhatItDoes() {
        appears("t1", HOUSING);
        action.unavailable = Map.of("refuse", "退单期已过");

        var view = worklist.open(HEAD, "t1");

        assertThat(view.data()).containsEntry("outcome", "sign");
        assertThat(view.outcomes()).extracting("value").containsExactly("sign", "refuse");
        assertThat(view.outcomes().get(0).consequence()).contains("时限照常走");
        assertThat(view.outcomes().get(1).unavailable()).isEqualTo("退单期已过");
        assertThat(view.moves()).extracting(TaskMove::code).containsExactly("claim", "handOver", "moveQueue");
        assertThat(view.mayWork()).isTrue();
        assertThat(worklist.open(ZHANG, "t1").moves()).isEmpty();
        worklist.complete(WANG, "t1", sign(0));
        assertThat(worklist.open(WANG, "t1").form()).isNull();
    }

    private static void assertRefused(ThrowingCallable move, String type, String message) {
        assertThatThrownBy(move).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.type()).isEqualTo(type);
            if (message != null) {
                assertThat(refused).hasMessage(message);
            }
        });
    }
}
