package org.shaodao.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shaodao.access.Role;
import org.shaodao.crowd.Newcomers.Person;
import org.shaodao.engine.DueWork;
import org.shaodao.support.TestClock;
import org.shaodao.support.Visitor.Answer;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worktime.TownClock;
import org.springframework.beans.factory.annotation.Autowired;

/** People, and a timer, that come to the same case at the same moment. */
class FinishedTogetherTest extends CrowdGround {

    @Autowired
    DueWork dueWork;

    @Autowired
    TestClock clock;

    @Test
    void departmentsThatFinishAtTheSameMomentReachTheConclusionOnce() throws Exception {
        var cases = new ArrayList<String>();
        IntStream.range(0, 20).forEach(n -> cases.add(confirmed(homestead())));
        var people = new LinkedHashMap<String, Person>();
        town.open(cases.get(0)).forEach(task -> people.put(task.queue(), newcomers.of(task.queue(), Role.OFFICER)));
        assertThat(people).hasSize(3);

        everyDepartment(cases, people, "department-response/sign", SIGN);
        everyDepartment(cases, people, "department-response/reportIn", arrival());
        everyDepartment(cases, people, "department-response/handle", Map.of("result", "界桩按九八年的宗地图恢复"));

        assertThat(cases)
                .allSatisfy(one ->
                        assertThat(town.open(one)).extracting(TaskRow::path).containsExactly("whistle/conclude"));
        assertThat(jdbc.sql("select count(*) from task_entry where task_key = 'conclude' and case_number in (:cases)")
                        .param("cases", cases)
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        assertReconciled(cases);
    }

    @Test
    void whenTwoDecideTheSameTaskOneDecidesAndTheOtherIsToldWho() throws Exception {
        var centre = newcomers.of(town.agency("CENTRE", JINGHU).id(), Role.CENTRE, 2);
        var tasks = IntStream.range(0, 20)
                .mapToObj(n -> town.open(blown(loosePlate())).get(0))
                .toList();
        var calls = new ArrayList<Callable<Answer>>();
        for (var task : tasks) {
            calls.add(() -> complete(centre.get(0), task, CONFIRM));
            calls.add(() -> complete(centre.get(1), task, Map.of("outcome", "return", "reason", "地点写得不清楚")));
        }

        var answers = AtOnce.all(8, calls);

        for (int n = 0; n < tasks.size(); n++) {
            int winner = answers.get(2 * n).status() == 200 ? 0 : 1;
            var lost = answers.get(2 * n + 1 - winner);
            assertThat(answers.get(2 * n + winner).status()).isEqualTo(200);
            assertThat(lost.status()).as(lost.body()).isEqualTo(409);
            assertThat(lost.body())
                    .contains("task-gone", "已由 " + centre.get(winner).name());
            assertThat(town.open(tasks.get(n).caseNumber()))
                    .extracting(TaskRow::path)
                    .containsExactly(winner == 0 ? "department-response/sign" : "whistle/amend");
        }
    }

    @Test
    void aTimerThatRingsWhileSomebodySignsHurtsNeitherAndRingsOnce() throws Exception {
        town.at("2026-05-12 09:00");
        var officer = newcomers.of(town.agency("HOUSING", JINGHU).id(), Role.OFFICER);
        var tasks = IntStream.range(0, 30)
                .mapToObj(n -> confirmed(loosePlate()))
                .map(number -> town.open(number).get(0))
                .toList();
        var due = tasks.stream().map(task -> task.clock().dueAt()).max(java.util.Comparator.naturalOrder());
        clock.advance(java.time.Duration.between(clock.now(), due.orElseThrow()).plusSeconds(1));
        var calls = new ArrayList<>(calls(tasks, task -> complete(officer, task, SIGN)));
        calls.add(0, this::ringsAll);

        var answers = AtOnce.all(5, calls);

        assertThat(answers.subList(1, answers.size()))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200));
        var cases = tasks.stream().map(TaskRow::caseNumber).toList();
        assertThat(timesRung(cases, "SIGN", 100)).hasSize(30).containsOnly(1);
        assertReconciled(cases);
    }

    /** As the job executor: a timer that collided with a person rings again, and only such a one. */
    private Answer ringsAll() {
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                dueWork.run();
                return null;
            } catch (RuntimeException collided) {
                assertThat(collided)
                        .satisfiesAnyOf(
                                e -> assertThat(e.getClass().getSimpleName()).isEqualTo("OptimisticLockingException"),
                                e -> assertThat(e)
                                        .hasRootCauseInstanceOf(java.sql.SQLTransactionRollbackException.class));
            }
        }
        throw new IllegalStateException("no end of collisions");
    }

    private List<Integer> timesRung(List<String> cases, String policy, int percent) {
        return jdbc.sql("select count(*) from clock_rung r join case_clock c on c.id = r.clock_id"
                        + " where c.case_number in (:cases) and c.policy = :policy and r.percent = :percent"
                        + " group by c.id")
                .param("cases", cases)
                .param("policy", policy)
                .param("percent", percent)
                .query(Integer.class)
                .list();
    }

    private void everyDepartment(List<String> cases, Map<String, Person> people, String path, Map<String, ?> values)
            throws Exception {
        var tasks = cases.stream()
                .flatMap(number -> town.open(number).stream())
                .filter(task -> task.path().equals(path))
                .toList();
        assertThat(tasks).hasSize(60);
        var answers = AtOnce.all(30, calls(tasks, task -> complete(people.get(task.queue()), task, values)));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200));
    }

    private Map<String, ?> arrival() {
        var now = town.now()
                .atZone(TownClock.ZONE)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0);
        return Map.of("arrivedAt", now.toString(), "finding", "两家都在，界桩被挪过");
    }
}
