package org.shaodao.upkeep.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.audit.AuditTrail;
import org.shaodao.clock.Clocks;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.clock.Recalculation;
import org.shaodao.support.CaseWork;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.TestClock;
import org.shaodao.support.Town;
import org.shaodao.support.Workbooks;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worktime.WorkCalendars;
import org.shaodao.worktime.YearPlans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The city's clerk enters the plan of 2027, sees what moves, and publishes it. */
class CalendarsTest {

    private static final String CITY_CLERK = "411000000000-PEACE_OFFICE-11";
    private static final String COUNTY_CLERK = "411003000000-PEACE_OFFICE-06";
    private static final List<CalendarEntry> NEW_YEAR = List.of(
            entry("2027-01-01", "2027-01-03", "HOLIDAY", "元旦", ""),
            entry("2027-02-05", "2027-02-05", "SHORT", "除夕", "08:30-12:00"),
            entry("2027-02-06", "2027-02-12", "HOLIDAY", "春节", ""),
            entry("2027-02-14", "2027-02-14", "MAKE_UP", "春节", ""));

    abstract static class Tests {

        @Autowired
        Calendars calendars;

        @Autowired
        CalendarWorkbooks workbooks;

        @Autowired
        CalendarWork work;

        @Autowired
        CalendarDrafts drafts;

        @Autowired
        YearPlans plans;

        @Autowired
        Recalculation recalculation;

        @Autowired
        AuditTrail audit;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        Clocks clocks;

        @Autowired
        Viewers viewers;

        @Autowired
        AgencyRegister people;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        Town town;

        @Autowired
        TestClock clock;

        /** Others know no plan of 2027. */
        @AfterEach
        void takeAway() {
            jdbc.sql("delete from calendar_day where plan_id in (select id from calendar_plan where plan_year = 2027)")
                    .update();
            jdbc.sql("delete from calendar_plan where plan_year = 2027").update();
            ReflectionTestUtils.invokeMethod((Object) AopTestUtils.getTargetObject(plans), "reopen");
        }

        @Test
        void a_plan_of_next_year_is_looked_at_before_it_moves_the_deadlines_that_cross_into_it() throws Exception {
            town.skipsTo("2026-12-30 09:00");
            var number = town.blow(
                    town.secretaryOf("镜湖社区"),
                    Matters.homestead(town.community("镜湖社区").code()));
            new CaseWork(town).confirms(town.centreOf("镜湖社区"), number);
            var contact = crossing(number);
            assertThat(contact.unpublishedYear()).isEqualTo(2027);
            var draft = settled(
                    calendars.propose(cityClerk(), 2027, proposal(NEW_YEAR)).id());
            assertThat(draft.state()).isEqualTo(DraftState.CHECKED);
            assertThat(draft.later()).isPositive();
            assertThat(draft.done()).isEqualTo(draft.total());
            assertThat(clocks.find(contact.id()).orElseThrow().dueAt())
                    .as("nothing holds yet")
                    .isEqualTo(contact.dueAt());
            var move = allMoves(draft.id()).stream()
                    .filter(one -> one.clockId() == contact.id())
                    .findFirst()
                    .orElseThrow();
            assertThat(move.before()).isEqualTo(contact.dueAt());
            assertThat(move.after()).isAfter(contact.dueAt());
            assertThat(move.caseNumber()).isEqualTo(number);
            assertThat(move.agencyName()).isNotBlank();

            assertThatThrownBy(() -> calendars.publish(cityClerk(), draft.id(), draft.version() - 1))
                    .isInstanceOf(Refused.class);
            var published = calendars.publish(cityClerk(), draft.id(), draft.version());
            assertThat(published.revision()).isEqualTo(1);
            work.awaitRest();
            assertThat(calendars.find(cityClerk(), draft.id()).state()).isEqualTo(DraftState.DONE);
            var now = clocks.find(contact.id()).orElseThrow();
            assertThat(now.dueAt()).isEqualTo(move.after());
            assertThat(now.unpublishedYear()).isNull();
            assertThat(jdbc.sql("select reason_text from clock_ledger where clock_id = ? and kind = 'RECKON'")
                            .param(contact.id())
                            .query(String.class)
                            .list())
                    .contains("放假安排 2027 年第 1 版");
            assertThat(audit.ofCase(number, 0, 20))
                    .filteredOn(event -> event.kind().equals("DEADLINES_MOVED"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.summary())
                            .startsWith("放假安排 2027 年第 1 版：")
                            .contains("改为 2027-01-"));
            assertThat(town.open(number))
                    .filteredOn(task -> task.clock() != null && task.clock().clockId() == contact.id())
                    .extracting((TaskRow task) -> task.clock().dueAt())
                    .allSatisfy(due -> assertThat(due).isEqualTo(now.dueAt()));
            assertThatThrownBy(() -> calendars.publish(cityClerk(), draft.id(), draft.version()))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.type()).isEqualTo("calendar-moved"));
            assertThatThrownBy(() -> calendars.propose(cityClerk(), 2027, proposal(NEW_YEAR)))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.type()).isEqualTo("calendar-same"));
        }

        @Test
        void the_list_says_which_deadline_crosses_into_a_year_without_holidays_until_they_are_known() throws Exception {
            town.skipsTo("2026-12-30 09:00");
            var matter = new CaseWork(town);
            var number = town.blow(
                    town.secretaryOf("镜湖社区"),
                    Matters.homestead(town.community("镜湖社区").code()));
            matter.confirms(town.centreOf("镜湖社区"), number);
            for (var sign : town.open(number)) {
                matter.signs(town.someoneOf(sign.queue()), number);
            }
            assertThat(yearsOf(number)).contains(2027);

            var draft = settled(
                    calendars.propose(cityClerk(), 2027, proposal(NEW_YEAR)).id());
            calendars.publish(cityClerk(), draft.id(), draft.version());
            work.awaitRest();
            assertThat(yearsOf(number)).containsOnlyNulls();
        }

        private List<Integer> yearsOf(String number) {
            return town.open(number).stream()
                    .map(task -> task.clock() == null ? null : task.clock().unpublishedYear())
                    .toList();
        }

        @Test
        void what_a_node_that_died_had_begun_is_taken_up_again() throws Exception {
            var draft = begunAndLeft();
            work.takeUp();
            work.awaitRest();
            assertThat(drafts.find(draft.id()).orElseThrow().state()).isEqualTo(DraftState.CHECKING);
            clock.advance(Duration.ofMinutes(3));
            work.takeUp();
            work.awaitRest();
            assertThat(drafts.find(draft.id()).orElseThrow().state()).isEqualTo(DraftState.CHECKED);
        }

        /** As if its node had died before it did anything. */
        private CalendarDraft begunAndLeft() throws Exception {
            var draft = settled(
                    calendars.propose(cityClerk(), 2027, proposal(NEW_YEAR)).id());
            jdbc.sql("update calendar_draft set state = 'CHECKING' where id = ?")
                    .param(draft.id())
                    .update();
            jdbc.sql("update calendar_draft_lane set last_clock = 0, clock_done = 0 where draft_id = ?")
                    .param(draft.id())
                    .update();
            jdbc.sql("delete from calendar_draft_move where draft_id = ?")
                    .param(draft.id())
                    .update();
            return draft;
        }

        @Test
        void whoever_works_on_a_case_meanwhile_does_not_stop_it() throws Exception {
            var draft = begunAndLeft();
            var met = new AtomicInteger();
            var busy = new CalendarWork(
                    drafts,
                    plans,
                    new Recalculation() {
                        @Override
                        public long open(Instant dueFrom) {
                            return recalculation.open(dueFrom);
                        }

                        @Override
                        public Chunk imagine(WorkCalendars calendars, Lane lane) {
                            if (met.getAndIncrement() < 3) {
                                throw new OptimisticLockingFailureException("somebody signed");
                            }
                            return recalculation.imagine(calendars, lane);
                        }

                        @Override
                        public Chunk again(Lane lane, String why) {
                            return recalculation.again(lane, why);
                        }
                    },
                    audit,
                    transaction);
            busy.goOnLater(draft.id());
            busy.awaitRest();
            var rested = drafts.find(draft.id()).orElseThrow();
            assertThat(rested.state()).isEqualTo(DraftState.CHECKED);
            assertThat(rested.done()).isEqualTo(draft.done());
            assertThat(met).hasValueGreaterThan(3);
        }

        @Test
        void clocks_are_looked_at_in_two_lanes_and_each_once() throws Exception {
            town.skipsTo("2026-12-30 09:00");
            var number = town.blow(
                    town.secretaryOf("镜湖社区"),
                    Matters.homestead(town.community("镜湖社区").code()));
            new CaseWork(town).confirms(town.centreOf("镜湖社区"), number);
            var one = crossing(number).id();
            var other = one + 1000;
            jdbc.sql(
                            "insert into case_clock (id, case_number, scope, policy, policy_id, tier, agency_id, hours_of, stage,"
                                    + " started_at, due_at, ledger_size, lock_version, round_no) select ?, case_number,"
                                    + " 'other', policy, policy_id, tier, agency_id, hours_of, stage, started_at, due_at, 1, 0, 1"
                                    + " from case_clock where id = ?")
                    .params(other, one)
                    .update();
            jdbc.sql(
                            "insert into clock_ledger (clock_id, kind, effective_at, recorded_at)"
                                    + " select ?, kind, effective_at, recorded_at from clock_ledger where clock_id = ? and kind = 'START'")
                    .params(other, one)
                    .update();
            try {
                var draft = settled(
                        calendars.propose(cityClerk(), 2027, proposal(NEW_YEAR)).id());
                assertThat(draft.done()).isEqualTo(draft.total());
                assertThat(allMoves(draft.id()))
                        .extracting(CalendarMove::clockId)
                        .contains(one, other)
                        .doesNotHaveDuplicates();
                assertThat(jdbc.sql("select clock_done from calendar_draft_lane where draft_id = ?")
                                .param(draft.id())
                                .query(Long.class)
                                .list())
                        .hasSize(2)
                        .allSatisfy(done -> assertThat(done).isPositive());
            } finally {
                jdbc.sql("delete from clock_ledger where clock_id = ?")
                        .param(other)
                        .update();
                jdbc.sql("delete from case_clock where id = ?").param(other).update();
            }
        }

        @Test
        void what_does_not_fit_is_refused_by_its_row() {
            assertInvalid("第 1 行：结束不能早于开始", entry("2027-01-03", "2027-01-01", "HOLIDAY", "元旦", ""));
            assertInvalid("第 1 行：要在 2027 年里", entry("2026-12-31", "2027-01-01", "HOLIDAY", "元旦", ""));
            assertInvalid("2027-01-04 本来就上班", entry("2027-01-04", "2027-01-04", "MAKE_UP", "元旦", ""));
            assertInvalid("只有半天班填时段", entry("2027-01-01", "2027-01-01", "HOLIDAY", "元旦", "08:30-12:00"));
            assertInvalid("请写半天班的时段", entry("2027-01-01", "2027-01-01", "SHORT", "元旦", ""));
            assertInvalid("时段请写成", entry("2027-01-01", "2027-01-01", "SHORT", "元旦", "上午"));
            assertInvalid(
                    "第 2 行：2027-01-02 写了两次",
                    entry("2027-01-01", "2027-01-03", "HOLIDAY", "元旦", ""),
                    entry("2027-01-02", "2027-01-02", "HOLIDAY", "元旦", ""));
            assertThat(plans.all()).doesNotContainKey(2027);
        }

        @Test
        void a_county_s_clerk_enters_no_calendar() {
            var county = viewer(COUNTY_CLERK);
            assertThatThrownBy(() -> calendars.propose(county, 2027, proposal(NEW_YEAR)))
                    .isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> calendars.find(county, 1)).isInstanceOf(AccessRefused.class);
        }

        @Test
        void a_plan_goes_out_as_a_workbook_and_comes_in_again_with_what_is_wrong_told_by_row() throws Exception {
            var plan = plans.all().get(2026);
            var out = new ByteArrayOutputStream();
            workbooks.write(2026, Calendars.entries(plan), out);
            var back = workbooks.read(out.toByteArray(), 2026);
            assertThat(back.wrong()).isEmpty();
            assertThat(ProposedPlan.of(2026, 1, proposal(back.entries())).days())
                    .isEqualTo(plan.days());

            var read = workbooks.read(
                    Workbooks.of(
                            List.of("从", "到", "是什么日子", "哪个节"),
                            List.of("2027年1月1日", "2027/1/3", "放假", "元旦"),
                            List.of("年初一", "2027-02-12", "休息", ""),
                            List.of("2026-05-01", "2026-05-05", "放假", "劳动节"),
                            List.of("2027-06-10", "2027-06-09", "放假", "端午节")),
                    2027);
            assertThat(read.entries()).containsExactly(NEW_YEAR.get(0));
            assertThat(read.wrong()).hasSize(3);
            assertThat(read.wrong().get(1).message()).isEqualTo("从：要在 2027 年里。");
            assertThat(read.wrong().get(2).message()).isEqualTo("从：结束不能早于开始。");
            assertThat(read.wrong().get(0).row()).isEqualTo(3);
            assertThat(read.wrong().get(0).message()).contains("从：请写成", "是什么日子：只能填", "哪个节：请填写");
        }

        private void assertInvalid(String message, CalendarEntry... entries) {
            assertThatThrownBy(() -> calendars.propose(cityClerk(), 2027, proposal(List.of(entries))))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.type()).isEqualTo("calendar-invalid"))
                    .hasMessageContaining(message);
        }

        private ClockView crossing(String number) {
            return clocks.ofCase(number).stream()
                    .filter(one -> one.unpublishedYear() != null && one.budget().contains("工作日"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(clocks.ofCase(number).toString()));
        }

        private CalendarDraft settled(long id) throws Exception {
            work.awaitRest();
            return calendars.find(cityClerk(), id);
        }

        private List<CalendarMove> allMoves(long id) {
            var all = new ArrayList<CalendarMove>();
            var page = calendars.moves(cityClerk(), id, Instant.EPOCH, 0, 5);
            while (!page.isEmpty()) {
                all.addAll(page);
                var last = page.get(page.size() - 1);
                page = calendars.moves(cityClerk(), id, last.before(), last.clockId(), 5);
            }
            assertThat(all).extracting(CalendarMove::clockId).doesNotHaveDuplicates();
            return all;
        }

        private Viewer cityClerk() {
            return viewer(CITY_CLERK);
        }

        private Viewer viewer(String number) {
            return viewers.of(people.officerNumbered(number).orElseThrow().id(), "电脑");
        }
    }

    private static CalendarEntry entry(String from, String to, String kind, String name, String hours) {
        return new CalendarEntry(LocalDate.parse(from), LocalDate.parse(to), kind, name, hours);
    }

    private static CalendarProposal proposal(List<CalendarEntry> entries) {
        return new CalendarProposal(
                "国务院办公厅关于2027年部分节假日安排的通知",
                "国务院办公厅 2027 年安排",
                LocalDate.parse("2026-11-04"),
                entries.stream()
                        .map(one -> new CalendarDays(one.from(), one.to(), one.kind(), one.name(), one.hours()))
                        .toList());
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
