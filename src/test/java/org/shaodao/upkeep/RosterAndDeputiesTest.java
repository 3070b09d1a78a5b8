package org.shaodao.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.audit.AuditTrail;
import org.shaodao.register.LineRefused;
import org.shaodao.support.CaseWork;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.upkeep.Endings.Order;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskQuery;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.Worklist;
import org.shaodao.worktime.TownClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is on duty, and who stands in for whom, kept by the county's clerk. */
class RosterAndDeputiesTest {

    private static final String CLERK = "411003000000-PEACE_OFFICE-06";
    private static final String OFFICE = "411003000000-HOUSING";
    private static final String JINGHU = "411003002011";

    abstract static class Tests {

        @Autowired
        Upkeep upkeep;

        @Autowired
        Endings endings;

        @Autowired
        Viewers viewers;

        @Autowired
        AgencyDirectory agencies;

        @Autowired
        TaskLists lists;

        @Autowired
        Worklist worklist;

        @Autowired
        AuditTrail audit;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        Town town;

        private OfficerView away;
        private OfficerView deputy;

        @BeforeEach
        void begin() {
            var people = agencies.officersOf(OFFICE);
            deputy = people.get(people.size() - 1);
            away = people.get(people.size() - 2);
        }

        @AfterEach
        void takeAway() {
            jdbc.sql("delete from deputy").update();
            jdbc.sql("delete from duty_roster where duty_date >= '2026-09-01'").update();
            upkeep.registers().forEach(register -> register.written(0));
        }

        @Test
        void whoever_is_entered_for_a_night_is_found_that_night_and_nobody_else() {
            var slot = upkeep.add(clerk(), "roster", night("2026-09-01"), "");
            assertThat(slot.cells())
                    .containsEntry("from", "18:00")
                    .containsEntry("to", "08:30")
                    .containsEntry("officerName", deputy.name());
            assertThat(agencies.onDuty(OFFICE, Town.instant("2026-09-02 03:00")))
                    .containsExactly(deputy);

            var changed = upkeep.change(
                    clerk(),
                    "roster",
                    slot.key(),
                    Map.of(
                            "agency",
                            OFFICE,
                            "number",
                            deputy.staffNumber(),
                            "date",
                            "2026-09-01",
                            "from",
                            "18:00",
                            "to",
                            "22:00"),
                    slot.version(),
                    "换班");
            assertThat(agencies.onDuty(OFFICE, Town.instant("2026-09-02 03:00")))
                    .doesNotContain(deputy);
            endings.end(clerk(), "roster", slot.key(), new Order(today(), null, "取消", changed.version()));
            assertThat(agencies.onDuty(OFFICE, Town.instant("2026-09-01 19:00")))
                    .doesNotContain(deputy);
        }

        @Test
        void a_slot_says_one_day_or_a_weekday_and_the_person_works_there() {
            assertWrong(
                    "roster",
                    Map.of("agency", OFFICE, "number", deputy.staffNumber(), "from", "8:00", "to", "9:00"),
                    "date");
            assertWrong(
                    "roster",
                    Map.of(
                            "agency",
                            OFFICE,
                            "number",
                            deputy.staffNumber(),
                            "weekday",
                            "周三",
                            "date",
                            "2026-09-02",
                            "from",
                            "8:00",
                            "to",
                            "9:00"),
                    "date");
            assertWrong(
                    "roster",
                    Map.of("agency", OFFICE, "number", CLERK, "weekday", "周三", "from", "8:00", "to", "9:00"),
                    "number");
            assertWrong(
                    "roster",
                    Map.of(
                            "agency",
                            OFFICE,
                            "number",
                            deputy.staffNumber(),
                            "weekday",
                            "周三",
                            "from",
                            "25:00",
                            "to",
                            "九点"),
                    "from",
                    "to");
        }

        @Test
        void a_deputy_has_the_tasks_of_whoever_is_away_for_those_days() {
            town.skipsTo("2026-09-07 09:00");
            var owner = viewers.of(away.id(), "电脑");
            var standIn = viewers.of(deputy.id(), "电脑");
            var number = town.blow(town.secretaryOf("镜湖社区"), Matters.loosePlate(JINGHU));
            var work = new CaseWork(town);
            work.confirms(town.centreOf("镜湖社区"), number);
            work.signs(owner, number);
            var task = town.open(number).get(0);
            var before = lists.counts(standIn).mine();
            assertRefused(standIn, task, "task-taken");

            upkeep.add(clerk(), "deputies", standsIn("2026-09-08", "2026-09-09", "ALL"), "休假");
            assertRefused(standIn, task, "task-taken");

            town.skipsTo("2026-09-08 09:00");
            assertThat(lists.counts(standIn).mine()).isGreaterThan(before);
            assertThat(lists.page(standIn, TaskQuery.of(TaskQuery.Tab.MINE, 200))
                            .items())
                    .extracting(TaskRow::id)
                    .contains(task.id());
            assertThat(worklist.open(standIn, task.id()).mayWork()).isTrue();
            work.reportsIn(standIn, number);
            assertThat(audit.ofCase(number, 0, 100))
                    .anySatisfy(entry -> assertThat(entry.details()).containsEntry("代办", away.name()));
            assertThat(town.open(number).get(0).ownerId())
                    .as("what comes next is the owner's")
                    .isEqualTo(away.id());

            town.skipsTo("2026-09-10 09:00");
            assertRefused(standIn, town.open(number).get(0), "task-taken");
            work.handles(owner, number, "换了螺栓，重新固定铁板");
        }

        @Test
        void a_deputy_for_the_notices_alone_has_no_task_in_hand() {
            town.skipsTo("2026-09-14 09:00");
            upkeep.add(clerk(), "deputies", standsIn("2026-09-14", "2026-09-18", "NOTICES"), "休假");
            var number = town.blow(town.secretaryOf("镜湖社区"), Matters.loosePlate(JINGHU));
            var work = new CaseWork(town);
            work.confirms(town.centreOf("镜湖社区"), number);
            work.signs(viewers.of(away.id(), "电脑"), number);
            assertRefused(viewers.of(deputy.id(), "电脑"), town.open(number).get(0), "task-taken");

            town.at("2026-09-17 18:00");
            assertThat(jdbc.sql("select count(*) from notice where officer_id = ? and case_number = ?")
                            .params(deputy.id(), number)
                            .query(Integer.class)
                            .single())
                    .as("the reminders reach the deputy too")
                    .isPositive();
            work.reportsIn(viewers.of(away.id(), "电脑"), number);
            work.handles(viewers.of(away.id(), "电脑"), number, "换了螺栓，重新固定铁板");
        }

        @Test
        void a_deputy_is_somebody_else_of_the_same_agency_and_the_days_do_not_run_backwards() {
            var elsewhere = agencies.officersOf("411003000000-TRANSPORT").get(0).staffNumber();
            for (var wrong : List.of(elsewhere, away.staffNumber(), "nobody")) {
                assertWrong(
                        "deputies",
                        Map.of(
                                "number",
                                away.staffNumber(),
                                "deputy",
                                wrong,
                                "from",
                                "2026-09-08",
                                "to",
                                "2026-09-09",
                                "what",
                                "ALL"),
                        "deputy");
            }
            assertWrong("deputies", standsIn("2026-09-08", "2026-09-07", "ALL"), "to");
        }

        private void assertRefused(Viewer who, TaskRow task, String type) {
            assertThatThrownBy(() -> town.does(who, task.path(), task.caseNumber(), Map.of("result", "x")))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.type()).isEqualTo(type));
        }

        private void assertWrong(String register, Map<String, String> cells, String... columns) {
            assertThatThrownBy(() -> upkeep.add(clerk(), register, cells, ""))
                    .isInstanceOfSatisfying(
                            LineRefused.class,
                            refused -> assertThat(refused.faults())
                                    .extracting(LineRefused.Labelled::column)
                                    .containsExactlyInAnyOrder(columns));
        }

        private Map<String, String> night(String date) {
            return Map.of(
                    "agency", OFFICE, "number", deputy.staffNumber(), "date", date, "from", "18：00", "to", "8:30");
        }

        private Map<String, String> standsIn(String from, String to, String what) {
            return Map.of(
                    "number", away.staffNumber(), "deputy", deputy.staffNumber(), "from", from, "to", to, "what", what);
        }

        private LocalDate today() {
            return town.now().atZone(TownClock.ZONE).toLocalDate();
        }

        private Viewer clerk() {
            return viewers.of(agencies.officerNumbered(CLERK).orElseThrow().id(), "电脑");
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
