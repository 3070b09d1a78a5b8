package org.shaodao.demo.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.access.Viewer;
import org.shaodao.clock.ClockState;
import org.shaodao.clock.Clocks;
import org.shaodao.evidence.Attachments;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.TestClock;
import org.shaodao.support.Town;
import org.shaodao.whistle.Whistles;
import org.shaodao.worklist.Reconciliation;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskQuery;
import org.shaodao.worklist.TaskQuery.Due;
import org.shaodao.worklist.TaskQuery.Tab;
import org.shaodao.worklist.TaskRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The past, lived through on the real engine. */
@ShaodaoTest
class PastPlayerTest {

    /** A Sunday in the Labour Day holiday. */
    private static final String HOLIDAY = "2026-05-03 10:04";

    private static final String WORKDAY = "2026-11-18 10:05";

    @Autowired
    ObjectMapper json;

    @Autowired
    PastPlayer player;

    @Autowired
    Cast cast;

    @Autowired
    Town town;

    @Autowired
    Whistles whistles;

    @Autowired
    Clocks clocks;

    @Autowired
    TaskLists lists;

    @Autowired
    Attachments attachments;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    JdbcClient jdbc;

    private List<PastCase> cases;

    @BeforeEach
    void read() {
        cases = new PastFiles(json).read("xuchang");
    }

    private List<PastCase> named(String... ids) {
        return cases.stream().filter(story -> Set.of(ids).contains(story.id())).toList();
    }

    @Test
    void even_on_a_holiday_everybody_who_enters_has_something_overdue() {
        var numbers = player.play(named("jh-pipe", "jh-facade", "jx-parking", "xf-flats"), TestClock.at(HOLIDAY));
        assertThat(overdue(town.secretaryOf("镜湖社区"))).contains(numbers.get("jh-pipe"));
        assertThat(overdue(cast.usual(town.agency("HOUSING", "镜湖社区").id()))).contains(numbers.get("jh-facade"));
        assertThat(overdue(town.centreOf("镜湖社区"))).contains(numbers.get("jx-parking"));
        assertThat(overdue(town.headOf("PEACE_OFFICE", "镜湖社区"))).contains(numbers.get("xf-flats"));
    }

    private List<String> overdue(Viewer viewer) {
        var found = new ArrayList<TaskRow>();
        for (var tab : List.of(Tab.MINE, Tab.QUEUE)) {
            found.addAll(lists.page(viewer, new TaskQuery(tab, TaskQuery.Filter.of(Due.OVERDUE), null, 100))
                    .items());
        }
        return found.stream().map(TaskRow::caseNumber).toList();
    }

    @Test
    void a_course_that_cannot_be_as_written_is_named() {
        var sound = named("jh-basement").get(0);
        var broken = new PastCase(
                "broken",
                sound.community(),
                null,
                sound.type(),
                sound.level(),
                null,
                null,
                null,
                false,
                false,
                "-3w 09:00",
                null,
                sound.text(),
                sound.tried(),
                sound.place(),
                null,
                null,
                null,
                null,
                named("jh-pipe").get(0).course().subList(1, 2),
                sound.ends());
        assertThatThrownBy(() -> player.play(List.of(broken), TestClock.at(HOLIDAY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken: sign")
                .hasMessageContaining("whistle/confirm@");
    }

    @Test
    void after_the_whole_past_everything_agrees() {
        var numbers = player.play(cases, TestClock.at(WORKDAY));
        assertThat(town.now()).isEqualTo(TestClock.at(WORKDAY));
        assertNothingFailed(numbers.values());
        assertNoRungTwice(numbers.values());
        cases.stream()
                .filter(story -> story.ends().isOver())
                .forEach(story -> assertAtRest(story, numbers.get(story.id())));
        var ours = Set.copyOf(numbers.values());
        assertThat(reconciliation.compare().differences())
                .noneMatch(difference -> ours.contains(difference.caseNumber()));
        assertPicturesOfBothSides(numbers);
    }

    private void assertNothingFailed(Collection<String> numbers) {
        assertThat(count(
                        "select count(*) from ACT_RU_INCIDENT i join ACT_HI_PROCINST p on p.PROC_INST_ID_ = i.PROC_INST_ID_"
                                + " where p.BUSINESS_KEY_ in (:numbers)",
                        numbers))
                .isZero();
        assertThat(count(
                        "select count(*) from ACT_RU_JOB j join ACT_HI_PROCINST p on p.PROC_INST_ID_ = j.PROCESS_INSTANCE_ID_"
                                + " where j.EXCEPTION_STACK_ID_ is not null and p.BUSINESS_KEY_ in (:numbers)",
                        numbers))
                .isZero();
    }

    private void assertNoRungTwice(Collection<String> numbers) {
        assertThat(count(
                        "select count(*) from (select r.clock_id, r.percent from clock_rung r join case_clock c on c.id = r.clock_id"
                                + " where c.case_number in (:numbers) group by r.clock_id, r.percent having count(*) > 1) twice",
                        numbers))
                .isZero();
        assertThat(count(
                        "select count(*) from clock_rung r join case_clock c on c.id = r.clock_id"
                                + " where c.case_number in (:numbers)",
                        numbers))
                .isPositive();
    }

    private int count(String sql, Collection<String> numbers) {
        return jdbc.sql(sql).param("numbers", numbers).query(Integer.class).single();
    }

    /** A case that is over has nothing running but, perhaps, the next visit. */
    private void assertAtRest(PastCase story, String number) {
        assertThat(whistles.get(number).state()).isEqualTo(story.ends());
        assertThat(clocks.ofCase(number))
                .as(story.id())
                .noneMatch(clock -> clock.state() == ClockState.SUSPENDED)
                .noneMatch(clock ->
                        clock.state() == ClockState.RUNNING && !clock.policy().equals("VISIT"));
    }

    private void assertPicturesOfBothSides(Map<String, String> numbers) {
        var road = numbers.get("jh-road");
        assertThat(attachments.ofCase(road).stream().map(file -> file.agencyId().split("-")[1]))
                .contains("COMMUNITY", "HOUSING");
    }
}
