package org.shaodao.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shaodao.access.Role;
import org.shaodao.crowd.Newcomers.Person;
import org.shaodao.support.Matters;
import org.shaodao.support.Visitor.Answer;
import org.shaodao.whistle.BlowWhistle;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worktime.TownClock;

/** 200 whistles at once, and 50 officers who want the same 100 tasks. */
class ManyAtOnceTest extends CrowdGround {

    /** Of two counties. */
    private static final List<String> COMMUNITIES = List.of(JINGHU, "幸福社区", "聚贤社区", "北街社区", "文惠社区", "春秋社区");

    private record Blow(Person secretary, BlowWhistle whistle, String key) {

        Answer tap() {
            return secretary.visitor().post("/api/whistles", whistle, key);
        }
    }

    @Test
    void twoHundredWhistlesAtOnceAreAllThereAndNumberedWithoutGaps() throws Exception {
        var taps = twoHundredSomeTappedTwice();
        var before = lastNumbers();
        var whistlesBefore = whistles();

        var answers = AtOnce.all(16, calls(taps, Blow::tap));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
        assertOneAnswerPerKey(taps, answers);
        assertThat(whistles()).isEqualTo(whistlesBefore + 200);
        var numbers = answers.stream()
                .map(answer -> answer.json().get("number").asText())
                .collect(Collectors.toSet());
        assertThat(numbers).isEqualTo(between(before, lastNumbers())).hasSize(200);
        assertThat(numbers)
                .allSatisfy(number ->
                        assertThat(town.open(number)).extracting(TaskRow::path).containsExactly("whistle/confirm"));
        assertReconciled(numbers);
    }

    @Test
    void ofFiftyOfficersWhoSignTheSameHundredTasksOneHasEachAndTheOthersAreToldWho() throws Exception {
        var housing = town.agency("HOUSING", JINGHU).id();
        var officers = newcomers.of(housing, Role.OFFICER, 50);
        var tasks = IntStream.range(0, 100)
                .mapToObj(n -> confirmed(loosePlate()))
                .map(number -> town.open(number).get(0))
                .toList();
        assertThat(tasks).allMatch(task -> task.path().equals("department-response/sign"));

        var answers = AtOnce.all(50, calls(officers, officer -> inTurn(officer, tasks)));

        for (int n = 0; n < tasks.size(); n++) {
            int task = n;
            assertOneWinner(
                    tasks.get(n), answers.stream().map(of -> of.get(task)).toList(), officers);
        }
        assertReconciled(tasks.stream().map(TaskRow::caseNumber).toList());
    }

    private List<Blow> twoHundredSomeTappedTwice() {
        var secretaries = COMMUNITIES.stream()
                .collect(Collectors.toMap(
                        community -> community,
                        community ->
                                newcomers.of(town.agency("COMMUNITY", community).id(), Role.SECRETARY)));
        var taps = new ArrayList<Blow>();
        for (int n = 0; n < 200; n++) {
            var community = COMMUNITIES.get(n % COMMUNITIES.size());
            var whistle = Matters.loosePlate(town.community(community).code());
            var blow = new Blow(
                    secretaries.get(community), whistle, UUID.randomUUID().toString());
            taps.add(blow);
            if (n % 5 == 0) {
                taps.add(blow);
            }
        }
        return taps;
    }

    private static void assertOneAnswerPerKey(List<Blow> taps, List<Answer> answers) {
        var bodies = new HashMap<String, String>();
        for (int n = 0; n < taps.size(); n++) {
            var body = answers.get(n).body();
            assertThat(body).isEqualTo(bodies.computeIfAbsent(taps.get(n).key(), key -> body));
        }
        assertThat(bodies).hasSize(200);
    }

    private long whistles() {
        return jdbc.sql("select count(*) from whistle").query(Long.class).single();
    }

    /** The last number of each county in this year. */
    private Map<String, Integer> lastNumbers() {
        var last = new HashMap<String, Integer>();
        jdbc.sql("select county_code, last_number from whistle_number where blow_year = ?")
                .param(year())
                .query(row -> {
                    last.put(row.getString(1), row.getInt(2));
                });
        return last;
    }

    private int year() {
        return town.now().atZone(TownClock.ZONE).getYear();
    }

    /** Every number that was given meanwhile, without a gap. */
    private java.util.Set<String> between(Map<String, Integer> before, Map<String, Integer> after) {
        return after.entrySet().stream()
                .flatMap(county -> numbers(county.getKey(), before.getOrDefault(county.getKey(), 0), county.getValue()))
                .collect(Collectors.toSet());
    }

    private Stream<String> numbers(String county, int from, int to) {
        return IntStream.rangeClosed(from + 1, to).mapToObj(n -> "%s-%d-%06d".formatted(county, year(), n));
    }

    /** The first half of the tasks are taken, the second half signed at once, as a hasty officer does. */
    private List<Answer> inTurn(Person officer, List<TaskRow> tasks) {
        int half = tasks.size() / 2;
        return Stream.concat(
                        tasks.subList(0, half).stream().map(task -> claim(officer, task)),
                        tasks.subList(half, tasks.size()).stream().map(task -> complete(officer, task, SIGN)))
                .toList();
    }

    private void assertOneWinner(TaskRow task, List<Answer> answers, List<Person> officers) {
        var winners = IntStream.range(0, officers.size())
                .filter(n -> answers.get(n).status() == 200)
                .mapToObj(officers::get)
                .toList();
        assertThat(winners).hasSize(1);
        var winner = winners.get(0);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.type()).as(answer.body()).isEqualTo("urn:shaodao:task-taken");
            assertThat(answer.json().get("detail").asText()).matches("已由 " + winner.name() + " 于 \\d{1,2}:\\d\\d 签收。");
        });
        assertThat(owner(task)).isEqualTo(winner.officerId());
    }

    private Long owner(TaskRow task) {
        return jdbc.sql("select owner_id from task_entry where task_id = ?")
                .param(task.id())
                .query(Long.class)
                .single();
    }
}
