package org.shaodao.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shaodao.support.Town.minute;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditEntry;
import org.shaodao.audit.AuditTrail;
import org.shaodao.clock.ClockState;
import org.shaodao.clock.Clocks;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.dispatch.Refusals;
import org.shaodao.engine.Processes;
import org.shaodao.support.Matters;
import org.shaodao.support.PathsWalked;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.whistle.Ending;
import org.shaodao.whistle.ReturnVisits;
import org.shaodao.whistle.WhistleState;
import org.shaodao.whistle.Whistles;
import org.shaodao.worklist.CaseTalk;
import org.shaodao.worklist.CaseTalk.NoteKind;
import org.shaodao.worklist.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a whistle, told with the people of the demonstration town, on both databases. */
class WhistleStoryTest {

    static final String JINGHU = "镜湖社区";

    /** In another county: its rulings are no precedent for the others. */
    static final String WENHUI = "文惠社区";

    /** In a third county. */
    static final String ELSEWHERE = "河西社区";

    static final Map<String, Object> CONFIRM = Map.of("outcome", "confirm");
    static final Map<String, Object> SIGN = Map.of("outcome", "sign");
    static final Map<String, Object> SOLVED = Map.of("outcome", "solved");

    abstract static class Tests {

        @Autowired
        Town town;

        @Autowired
        Whistles whistles;

        @Autowired
        Dispatches dispatches;

        @Autowired
        Refusals refusals;

        @Autowired
        ReturnVisits visits;

        @Autowired
        Clocks clocks;

        @Autowired
        AuditTrail audit;

        @Autowired
        Ending ending;

        @Autowired
        Processes processes;

        @Autowired
        CaseTalk talk;

        String confirmedPlate(String at) {
            town.at(at);
            var number = town.blow(
                    town.secretaryOf(JINGHU),
                    Matters.loosePlate(town.community(JINGHU).code()));
            town.does(town.centreOf(JINGHU), "whistle/confirm", number, CONFIRM);
            return number;
        }

        void reportsInAndHandles(String kind, String number) {
            reportsInAndHandles(town.officerOf(kind, JINGHU), number);
        }

        void reportsInAndHandles(Viewer officer, String number) {
            var now = java.time.LocalDateTime.ofInstant(town.now(), org.shaodao.worktime.TownClock.ZONE);
            town.does(
                    officer,
                    "department-response/reportIn",
                    number,
                    Map.of("arrivedAt", now.withSecond(0).withNano(0).toString(), "finding", "铁板的固定螺栓断了两颗"));
            town.does(officer, "department-response/handle", number, Map.of("result", "换了螺栓，重新固定铁板"));
        }

        ClockView clock(String number, String policy, String agency) {
            return clocks.ofCase(number).stream()
                    .filter(one -> one.policy().equals(policy) && one.agencyId().equals(agency))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(policy + " of " + agency + " in "
                            + clocks.ofCase(number).stream()
                                    .map(one -> one.policy() + "@" + one.agencyId())
                                    .toList()));
        }

        List<String> kinds(String number) {
            return audit.ofCase(number, 0, 100).stream().map(AuditEntry::kind).toList();
        }

        WhistleState state(String number) {
            return whistles.get(number).state();
        }

        @Test
        void aWhistleReachesOneDepartmentIsSignedDoneVerifiedAndClosed() {
            var number = confirmedPlate("2026-03-09 09:00");
            town.at("2026-03-09 09:20");
            town.does(town.officerOf("HOUSING", JINGHU), "department-response/sign", number, SIGN);
            assertThat(state(number)).isEqualTo(WhistleState.SIGNED);
            reportsInAndHandles("HOUSING", number);
            assertThat(state(number)).isEqualTo(WhistleState.AWAITING_VERIFY);
            assertThat(whistles.get(number).result()).isEqualTo("换了螺栓，重新固定铁板");
            town.does(town.secretaryOf(JINGHU), "whistle/verify", number, SOLVED);
            assertThat(state(number)).isEqualTo(WhistleState.CLOSED);
            assertThat(town.open(number)).isEmpty();
            assertThat(clocks.ofCase(number)).noneMatch(clock -> clock.state() == ClockState.RUNNING);
        }

        @Test
        void returnVisitsComeAfterSevenThirtyNinetyAndAHundredAndEightyDays() {
            var number = confirmedPlate("2026-01-12 09:00");
            town.does(town.officerOf("HOUSING", JINGHU), "department-response/sign", number, SIGN);
            reportsInAndHandles("HOUSING", number);
            town.does(town.secretaryOf(JINGHU), "whistle/verify", number, SOLVED);
            var dates = new java.util.ArrayList<String>();
            var dues = new java.util.ArrayList<String>();
            for (var date : List.of("2026-01-19 10:00", "2026-02-11 10:00", "2026-04-17 10:00", "2026-07-11 10:00")) {
                town.at(date);
                var visit = town.task(town.secretaryOf(JINGHU), "return-visit/visit", number);
                dates.add(minute(visit.createdAt()));
                dues.add(minute(visit.clock().dueAt()));
                town.does(
                        town.secretaryOf(JINGHU),
                        "return-visit/visit",
                        number,
                        Map.of("outcome", "fine", "way", "door", "note", "没有再响"));
            }
            assertThat(dates)
                    .containsExactly("2026-01-19 08:30", "2026-02-11 08:30", "2026-04-12 08:30", "2026-07-11 08:30");
            assertThat(dues)
                    .as("three working days for each visit, however long the one before it took")
                    .containsExactly("2026-01-22 18:00", "2026-02-14 18:00", "2026-04-15 18:00", "2026-07-15 18:00");
            assertThat(town.open(number)).isEmpty();
            assertThat(visits.findByCaseNumberOrderById(number)).hasSize(4).allMatch(v -> "fine".equals(v.outcome()));
            town.inTransaction(() -> assertThat(processes.openTaskIds(number)).isEmpty());
        }

        @Test
        void worseAtAVisitReopensTheCaseWithAFreshClock() {
            var number = confirmedPlate("2026-03-02 09:00");
            town.does(town.officerOf("HOUSING", JINGHU), "department-response/sign", number, SIGN);
            reportsInAndHandles("HOUSING", number);
            town.does(town.secretaryOf(JINGHU), "whistle/verify", number, SOLVED);
            town.at("2026-03-09 09:00");
            town.does(
                    town.secretaryOf(JINGHU),
                    "return-visit/visit",
                    number,
                    Map.of("outcome", "worse", "way", "phone", "note", "铁板又松了"));
            assertThat(state(number)).isEqualTo(WhistleState.CONCLUDING);
            var again = town.task(town.officerOf("HOUSING", JINGHU), "whistle/conclude", number);
            assertThat(again.clock().startedAt()).isEqualTo(town.now());
            assertThat(kinds(number)).contains("REOPENED");
        }

        @Test
        void notSolvedGoesBackToTheLeadAndItsClockGoesOnWhereItStood() {
            var number = confirmedPlate("2026-03-16 09:00");
            var housing = town.agency("HOUSING", JINGHU).id();
            town.does(town.officerOf("HOUSING", JINGHU), "department-response/sign", number, SIGN);
            var before = clocks.ofCase(number).stream()
                    .filter(one -> one.policy().equals("CASE_RESULT"))
                    .map(ClockView::dueAt)
                    .toList();
            reportsInAndHandles("HOUSING", number);
            town.at("2026-03-17 09:00");
            town.does(
                    town.secretaryOf(JINGHU),
                    "whistle/verify",
                    number,
                    Map.of("outcome", "notSolved", "reason", "夜里还是响，只是轻了些"));
            assertThat(state(number)).isEqualTo(WhistleState.CONCLUDING);
            var task = town.task(town.officerOf("HOUSING", JINGHU), "whistle/conclude", number);
            assertThat(task.clock().dueAt())
                    .as("one day of waiting for the community is not the department's")
                    .isEqualTo(before.get(0).plus(java.time.Duration.ofDays(1)));
            assertThat(task.queue()).isEqualTo(housing);
            town.does(town.officerOf("HOUSING", JINGHU), "whistle/conclude", number, Map.of("result", "加装橡胶垫，夜里复测不响"));
            town.does(town.secretaryOf(JINGHU), "whistle/verify", number, SOLVED);
            assertThat(state(number)).isEqualTo(WhistleState.CLOSED);
        }

        @Test
        void aRefusalThatBothSidesDisputeIsArbitratedAndTheRulingBinds() {
            // domain-facts §10, S4
            town.at("2026-04-13 09:00");
            var secretary = town.secretaryOf(WENHUI);
            var number = town.blow(
                    secretary, Matters.loosePlate(town.community(WENHUI).code()));
            town.does(town.centreOf(WENHUI), "whistle/confirm", number, CONFIRM);
            var housing = town.agency("HOUSING", WENHUI);
            var transport = town.agency("TRANSPORT", WENHUI);

            town.at("2026-04-13 11:00");
            town.does(
                    town.officerOf("HOUSING", WENHUI),
                    "department-response/sign",
                    number,
                    Map.of(
                            "outcome",
                            "refuse",
                            "reason",
                            "该路段已移交交通部门养护",
                            "clauseId",
                            town.clauseOf(transport.id()),
                            "proposedAgency",
                            transport.id()));
            town.at("2026-04-13 13:40");
            town.does(
                    town.officerOf("TRANSPORT", WENHUI),
                    "refusal-arbitration/answer",
                    number,
                    Map.of(
                            "outcome", "object",
                            "reason", "移交的是车行道，铁板属于管线井盖",
                            "clauseId", town.clauseOf(housing.id())));
            var dispute = town.task(town.centreOf(WENHUI), "refusal-arbitration/rule", number);
            assertThat(minute(dispute.clock().dueAt())).isEqualTo("2026-04-14 18:00");
            assertThat(refusals.findByCaseNumberOrderById(number).get(0).chargedTo())
                    .isNull();

            town.at("2026-04-14 10:00");
            town.does(
                    town.centreOf(WENHUI),
                    "refusal-arbitration/rule",
                    number,
                    Map.of(
                            "lead", housing.id(),
                            "assists", List.of(transport.id()),
                            "clauseId", town.clauseOf(housing.id()),
                            "reason", "铁板是管线井盖，由住建主办，交通配合封道"));
            var refusal = refusals.findByCaseNumberOrderById(number).get(0);
            assertThat(refusal.chargedTo()).isEqualTo(housing.id());
            assertThat(refusal.lost()).isEqualTo(java.time.Duration.ofHours(23));

            var bound = town.task(town.officerOf("HOUSING", WENHUI), "department-response/sign", number);
            assertThatThrownBy(() -> town.does(
                            town.officerOf("HOUSING", WENHUI),
                            "department-response/sign",
                            number,
                            Map.of(
                                    "outcome",
                                    "refuse",
                                    "reason",
                                    "还是不该我们办理",
                                    "clauseId",
                                    town.clauseOf(transport.id()),
                                    "proposedAgency",
                                    transport.id())))
                    .isInstanceOf(Refused.class);
            assertThat(bound.clock().startedAt())
                    .as("the clock ran from the first dispatch")
                    .isEqualTo(Town.instant("2026-04-13 09:00"));
            assertThat(town.task(town.officerOf("TRANSPORT", WENHUI), "department-response/sign", number)
                            .clock()
                            .startedAt())
                    .as("a newly named department gets its own full budget")
                    .isEqualTo(Town.instant("2026-04-14 10:00"));

            town.does(town.officerOf("HOUSING", WENHUI), "department-response/sign", number, SIGN);
            town.does(town.officerOf("TRANSPORT", WENHUI), "department-response/sign", number, SIGN);
            // A routine whistle does not ask the assistant to turn up.
            town.does(
                    town.officerOf("TRANSPORT", WENHUI),
                    "department-response/handle",
                    number,
                    Map.of("result", "封闭半幅道路，配合施工"));
            assertThat(town.open(number)).noneMatch(task -> task.path().equals("whistle/conclude"));
            reportsInAndHandles(town.officerOf("HOUSING", WENHUI), number);
            town.does(
                    town.officerOf("HOUSING", WENHUI),
                    "whistle/conclude",
                    number,
                    Map.of("result", "换新井盖并加固，交通配合封道施工"));
            town.does(secretary, "whistle/verify", number, SOLVED);
            assertThat(state(number)).isEqualTo(WhistleState.CLOSED);

            town.at("2026-05-11 09:00");
            var next = town.blow(
                    secretary, Matters.loosePlate(town.community(WENHUI).code()));
            town.does(town.centreOf(WENHUI), "whistle/confirm", next, CONFIRM);
            assertThat(dispatches.findByCaseNumberOrderById(next))
                    .extracting(part -> part.agencyId() + " " + part.role())
                    .containsExactly(housing.id() + " LEAD", transport.id() + " ASSIST");
        }

        @Test
        void aRefusalThatTheOtherAcceptsMovesThePartAndTheOthersGoOn() {
            town.at("2026-05-18 09:00");
            var number = town.blow(
                    town.secretaryOf("杜庄村"),
                    Matters.homestead(town.community("杜庄村").code()));
            town.does(town.centreOf("杜庄村"), "whistle/confirm", number, CONFIRM);
            var judicial = town.agency("JUDICIAL", "杜庄村");
            var petition = town.agency("PETITION", "杜庄村");
            town.does(town.officerOf("NATURAL_RESOURCES", "杜庄村"), "department-response/sign", number, SIGN);
            town.does(
                    town.officerOf("JUDICIAL", "杜庄村"),
                    "department-response/sign",
                    number,
                    Map.of(
                            "outcome",
                            "refuse",
                            "reason",
                            "双方已到信访局登记，由信访局牵头",
                            "clauseId",
                            town.clauseOf(petition.id()),
                            "proposedAgency",
                            petition.id()));
            assertThat(town.task(town.officerOf("NATURAL_RESOURCES", "杜庄村"), "department-response/reportIn", number))
                    .isNotNull();
            town.does(
                    town.officerOf("PETITION", "杜庄村"),
                    "refusal-arbitration/answer",
                    number,
                    Map.of("outcome", "accept"));
            assertThat(dispatches.findByCaseNumberOrderById(number))
                    .anyMatch(part -> part.agencyId().equals(judicial.id()) && !part.isPart())
                    .anyMatch(part -> part.agencyId().equals(petition.id()) && part.isPart());
            assertThat(town.task(town.officerOf("PETITION", "杜庄村"), "department-response/sign", number))
                    .isNotNull();
        }

        @Test
        void refusingIsOverFourWorkingHoursAfterDispatch() {
            var number = confirmedPlate("2026-04-20 09:00");
            var transport = town.agency("TRANSPORT", JINGHU);
            Map<String, Object> refuse = Map.of(
                    "outcome",
                    "refuse",
                    "reason",
                    "该路段已移交交通部门养护",
                    "clauseId",
                    town.clauseOf(transport.id()),
                    "proposedAgency",
                    transport.id());
            town.at("2026-04-20 15:31");
            assertThatThrownBy(() ->
                            town.does(town.officerOf("HOUSING", JINGHU), "department-response/sign", number, refuse))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("15:30");
        }

        @Test
        void anEmergencyThatNobodySignsClimbsItsLadderAndIsCheckedAfterTheHoliday() {
            town.at("2026-10-02 21:10");
            var number = town.blow(
                    town.secretaryOf(JINGHU),
                    Matters.gasLeak(town.community(JINGHU).code()));
            assertThat(state(number)).isEqualTo(WhistleState.AWAITING_SIGN);
            var afterCheck = town.task(town.centreOf(JINGHU), "whistle/afterCheck", number);
            assertThat(minute(afterCheck.clock().dueAt())).isEqualTo("2026-10-08 18:00");
            var housing = town.agency("HOUSING", JINGHU).id();
            assertThat(minute(clock(number, "SIGN", housing).dueAt())).isEqualTo("2026-10-02 21:25");

            town.at("2026-10-02 21:24");
            assertThat(clock(number, "SIGN", housing).rungs()).allMatch(rung -> rung.reachedAt() == null);
            town.at("2026-10-02 21:26");
            assertThat(clock(number, "SIGN", housing).rungs())
                    .filteredOn(rung -> rung.reachedAt() != null)
                    .extracting(rung -> rung.percent() + " " + minute(rung.reachedAt()))
                    .containsExactly("100 2026-10-02 21:25");
            town.at("2026-10-02 22:00");
            assertThat(clock(number, "SIGN", housing).rungs())
                    .extracting(rung -> rung.percent() + " " + minute(rung.reachedAt()))
                    .containsExactly("100 2026-10-02 21:25", "200 2026-10-02 21:40");
            assertThat(audit.ofCase(number, 0, 200))
                    .filteredOn(entry -> entry.kind().equals("RUNG_REACHED"))
                    .extracting(AuditEntry::summary)
                    .doesNotHaveDuplicates()
                    .anyMatch(told -> told.contains("“联系吹哨人”"))
                    .anyMatch(told -> told.contains("“报到”"));
        }

        @Test
        void theCommunityWithdrawsBeforeAnyoneSignsAndNotAfter() {
            var number = confirmedPlate("2026-03-23 09:00");
            var secretary = town.secretaryOf(JINGHU);
            town.inTransaction(() -> ending.withdraw(
                    secretary, number, "物业连夜修好了", whistles.get(number).version()));
            assertThat(state(number)).isEqualTo(WhistleState.WITHDRAWN);
            assertThat(town.open(number)).isEmpty();
            assertThat(clocks.ofCase(number)).noneMatch(clock -> clock.state() == ClockState.RUNNING);

            var signed = confirmedPlate("2026-03-23 10:00");
            town.does(town.officerOf("HOUSING", JINGHU), "department-response/sign", signed, SIGN);
            assertThatThrownBy(() -> town.inTransaction(() -> ending.withdraw(
                            secretary, signed, "想撤回", whistles.get(signed).version())))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("已有部门签收");
        }

        @Test
        void theStreetCancelsAndTheRunningTasksEnd() {
            var number = confirmedPlate("2026-03-24 09:00");
            town.does(town.officerOf("HOUSING", JINGHU), "department-response/sign", number, SIGN);
            var centre = town.centreOf(JINGHU);
            town.inTransaction(() -> ending.cancel(
                    centre, number, "与市政改造工程重复", whistles.get(number).version()));
            assertThat(state(number)).isEqualTo(WhistleState.CANCELLED);
            assertThat(town.open(number)).isEmpty();
            assertThat(dispatches.findByCaseNumberOrderById(number)).noneMatch(part -> part.isOpen());
        }

        @Test
        void theStreetReturnsAWhistleAndTheCommunityAddsWhatIsMissing() {
            town.at("2026-03-25 09:00");
            var secretary = town.secretaryOf(JINGHU);
            var number = town.blow(
                    secretary, Matters.loosePlate(town.community(JINGHU).code()));
            town.does(
                    town.centreOf(JINGHU),
                    "whistle/confirm",
                    number,
                    Map.of("outcome", "return", "reason", "缺发生时间，请补充"));
            assertThat(state(number)).isEqualTo(WhistleState.RETURNED);
            town.does(secretary, "whistle/amend", number, Map.of("outcome", "resubmit", "text", "每晚十一点以后最响"));
            assertThat(state(number)).isEqualTo(WhistleState.AWAITING_CONFIRM);
            assertThat(whistles.get(number).body()).contains("每晚十一点以后最响");
            town.does(town.centreOf(JINGHU), "whistle/confirm", number, CONFIRM);
            assertThat(state(number)).isEqualTo(WhistleState.AWAITING_SIGN);
        }

        @Test
        void whatIsAddedMustHaveRoomBesideWhatWasWritten() {
            town.at("2026-03-25 09:30");
            var secretary = town.secretaryOf(JINGHU);
            var number = town.blow(
                    secretary, Matters.loosePlate(town.community(JINGHU).code()));
            Map<String, Object> back = Map.of("outcome", "return", "reason", "缺发生时间，请补充");
            Map<String, Object> added = Map.of("outcome", "resubmit", "text", "响".repeat(1990));
            town.does(town.centreOf(JINGHU), "whistle/confirm", number, back);
            town.does(secretary, "whistle/amend", number, added);
            town.does(town.centreOf(JINGHU), "whistle/confirm", number, back);
            assertThatThrownBy(() -> town.does(
                            secretary,
                            "whistle/amend",
                            number,
                            Map.of("outcome", "resubmit", "text", "夜".repeat(2000))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("不能超过 4000 个字");
            assertThat(state(number)).isEqualTo(WhistleState.RETURNED);
        }

        @Test
        void aReturnedWhistleMayBeGivenUpByTheCommunity() {
            town.at("2026-03-25 10:00");
            var secretary = town.secretaryOf(JINGHU);
            var number = town.blow(
                    secretary, Matters.loosePlate(town.community(JINGHU).code()));
            town.does(
                    town.centreOf(JINGHU),
                    "whistle/confirm",
                    number,
                    Map.of("outcome", "return", "reason", "缺发生时间，请补充"));
            town.does(secretary, "whistle/amend", number, Map.of("outcome", "withdraw", "text", "已经自行解决了"));
            assertThat(state(number)).isEqualTo(WhistleState.WITHDRAWN);
            assertThat(town.open(number)).isEmpty();
        }

        @Test
        void anEmergencyIsSolvedAndCheckedAfterwards() {
            town.at("2026-04-27 22:00");
            var number = town.blow(
                    town.secretaryOf(JINGHU),
                    Matters.gasLeak(town.community(JINGHU).code()));
            town.does(town.centreOf(JINGHU), "whistle/afterCheck", number, Map.of("outcome", "proper"));
            for (var part : dispatches.findByCaseNumberOrderById(number)) {
                var officer = town.someoneOf(part.agencyId());
                town.does(officer, "department-response/sign", number, SIGN);
                reportsInAndHandles(officer, number);
            }
            town.does(
                    town.officerOf("HOUSING", JINGHU), "whistle/conclude", number, Map.of("result", "换了阀门，复测不漏，已恢复供气"));
            town.does(town.secretaryOf(JINGHU), "whistle/verify", number, SOLVED);
            assertThat(state(number)).isEqualTo(WhistleState.CLOSED);
            assertThat(town.open(number)).isEmpty();
        }

        @Test
        void aWordOnHowItGoesIsAFirstAnswerAndAWordWithTheCommunityACallToo() {
            town.at("2026-05-11 22:00");
            var number = town.blow(
                    town.secretaryOf(JINGHU),
                    Matters.gasLeak(town.community(JINGHU).code()));
            var housing = town.agency("HOUSING", JINGHU).id();
            var officer = town.officerOf("HOUSING", JINGHU);
            town.does(officer, "department-response/sign", number, SIGN);
            says(officer, number, NoteKind.COMMENT, "请问几号楼？");
            assertThat(clock(number, "FIRST_ANSWER", housing).state()).isEqualTo(ClockState.RUNNING);
            says(officer, number, NoteKind.PROGRESS, "抢修车已出发，一刻钟到");
            assertThat(clock(number, "FIRST_ANSWER", housing).state()).isEqualTo(ClockState.MET);
            assertThat(clock(number, "CONTACT", housing).state()).isEqualTo(ClockState.RUNNING);
            says(officer, number, NoteKind.CONTACT, "和陈书记通了电话，一单元已疏散");
            assertThat(clock(number, "CONTACT", housing).state()).isEqualTo(ClockState.MET);
        }

        void says(Viewer who, String number, NoteKind kind, String text) {
            town.inTransaction(() -> talk.note(who, number, kind, text, List.of()));
        }

        @Test
        void nobodyIsCalledWhoDoesNotAnswerForThePlace() {
            town.at("2026-06-01 09:00");
            var number = town.blow(
                    town.secretaryOf(JINGHU),
                    Matters.loosePlate(town.community(JINGHU).code()));
            for (var stranger : List.of(
                    town.agency("HOUSING", "杜庄村").id(), town.secretaryOf(JINGHU).agencyId())) {
                assertThatThrownBy(() -> town.does(
                                town.centreOf(JINGHU),
                                "whistle/confirm",
                                number,
                                Map.of("outcome", "change", "lead", stranger, "reason", "换一家来办")))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("不管这个地方");
            }
            assertThat(state(number)).isEqualTo(WhistleState.AWAITING_CONFIRM);
        }

        @Test
        void aRulingThatGivesAnAssistantsPartToTheLeadLeavesItTheLead() {
            town.at("2026-06-03 09:00");
            var number = town.blow(
                    town.secretaryOf("杜庄村"),
                    Matters.homestead(town.community("杜庄村").code()));
            town.does(town.centreOf("杜庄村"), "whistle/confirm", number, CONFIRM);
            var parts = dispatches.findByCaseNumberOrderById(number);
            var lead = parts.stream()
                    .filter(part -> part.role().equals("LEAD"))
                    .findFirst()
                    .orElseThrow();
            var assists =
                    parts.stream().filter(part -> part.role().equals("ASSIST")).toList();
            var refuser = assists.get(0).agencyId();
            var proposed = town.agency("MARKET", "杜庄村").id();
            town.does(
                    town.someoneOf(refuser),
                    "department-response/sign",
                    number,
                    Map.of(
                            "outcome",
                            "refuse",
                            "reason",
                            "这一部分不归我们",
                            "clauseId",
                            town.clauseOf(proposed),
                            "proposedAgency",
                            proposed));
            town.does(
                    town.someoneOf(proposed),
                    "refusal-arbitration/answer",
                    number,
                    Map.of("outcome", "object", "reason", "市场监管没有管宅基地的职责", "clauseId", town.clauseOf(refuser)));
            town.does(
                    town.centreOf("杜庄村"),
                    "refusal-arbitration/rule",
                    number,
                    Map.of(
                            "lead", lead.agencyId(),
                            "assists", List.of(),
                            "clauseId", town.clauseOf(refuser),
                            "reason", "由主办一并办理"));
            for (var agency : List.of(lead.agencyId(), assists.get(1).agencyId())) {
                town.does(town.someoneOf(agency), "department-response/sign", number, SIGN);
                reportsInAndHandles(town.someoneOf(agency), number);
            }
            town.does(town.someoneOf(lead.agencyId()), "whistle/conclude", number, Map.of("result", "界桩恢复，医药费结清"));
            town.does(town.secretaryOf("杜庄村"), "whistle/verify", number, SOLVED);
            assertThat(state(number)).isEqualTo(WhistleState.CLOSED);
        }

        @Test
        void aRulingMayGiveThePartToTheOtherDepartment() {
            town.at("2026-06-08 09:00");
            var number = town.blow(
                    town.secretaryOf(ELSEWHERE),
                    Matters.loosePlate(town.community(ELSEWHERE).code()));
            town.does(town.centreOf(ELSEWHERE), "whistle/confirm", number, CONFIRM);
            var transport = town.agency("TRANSPORT", ELSEWHERE);
            var housing = town.agency("HOUSING", ELSEWHERE);
            town.does(
                    town.officerOf("HOUSING", ELSEWHERE),
                    "department-response/sign",
                    number,
                    Map.of(
                            "outcome",
                            "refuse",
                            "reason",
                            "该路段已移交交通部门养护",
                            "clauseId",
                            town.clauseOf(transport.id()),
                            "proposedAgency",
                            transport.id()));
            // Nobody answers for two days: the arbitration has a ladder of its own.
            town.at("2026-06-10 09:00");
            assertThat(clocks.ofCase(number))
                    .filteredOn(clock -> clock.policy().equals("ANSWER_PROPOSAL"))
                    .allMatch(clock -> clock.rungs().stream().allMatch(rung -> rung.reachedAt() != null));
            town.does(
                    town.officerOf("TRANSPORT", ELSEWHERE),
                    "refusal-arbitration/answer",
                    number,
                    Map.of(
                            "outcome", "object",
                            "reason", "没有收到移交手续",
                            "clauseId", town.clauseOf(housing.id())));
            town.does(
                    town.centreOf(ELSEWHERE),
                    "refusal-arbitration/rule",
                    number,
                    Map.of(
                            "lead", transport.id(),
                            "assists", List.of(),
                            "clauseId", town.clauseOf(transport.id()),
                            "reason", "移交手续齐全，由交通养护"));
            assertThat(refusals.findByCaseNumberOrderById(number).get(0).chargedTo())
                    .isEqualTo(transport.id());
            town.does(town.officerOf("TRANSPORT", ELSEWHERE), "department-response/sign", number, SIGN);
            reportsInAndHandles(town.officerOf("TRANSPORT", ELSEWHERE), number);
            assertThat(state(number)).isEqualTo(WhistleState.AWAITING_VERIFY);
        }

        @Test
        void theStreetJoinsAWhistleToAnOpenCase() {
            var first = confirmedPlate("2026-03-26 09:00");
            var second = town.blow(
                    town.secretaryOf(JINGHU),
                    Matters.loosePlate(town.community(JINGHU).code()));
            town.does(town.centreOf(JINGHU), "whistle/confirm", second, Map.of("outcome", "join", "joinNumber", first));
            assertThat(state(second)).isEqualTo(WhistleState.JOINED);
            assertThat(whistles.get(second).joinedTo()).isEqualTo(first);
            assertThat(town.open(second)).isEmpty();
        }

        @Test
        void theStreetChangesTheDepartmentsWithAReason() {
            town.at("2026-03-27 09:00");
            var number = town.blow(
                    town.secretaryOf(JINGHU),
                    Matters.loosePlate(town.community(JINGHU).code()));
            var urban = town.agency("URBAN_MGMT", JINGHU);
            town.does(
                    town.centreOf(JINGHU),
                    "whistle/confirm",
                    number,
                    Map.of("outcome", "change", "lead", urban.id(), "assists", List.of(), "reason", "这一段由城管养护"));
            assertThat(dispatches.findByCaseNumberOrderById(number))
                    .extracting(part -> part.agencyId())
                    .containsExactly(urban.id());
        }

        @Test
        void anUnansweredVerificationRemindsAndEscalatesAndNeverClosesByItself() {
            var number = confirmedPlate("2026-06-01 09:00");
            town.does(town.officerOf("HOUSING", JINGHU), "department-response/sign", number, SIGN);
            reportsInAndHandles("HOUSING", number);
            town.at("2026-07-01 09:00");
            assertThat(state(number)).isEqualTo(WhistleState.AWAITING_VERIFY);
            assertThat(clocks.ofCase(number))
                    .filteredOn(clock -> clock.policy().equals("VERIFY"))
                    .singleElement()
                    .satisfies(clock -> assertThat(clock.rungs()).allMatch(rung -> rung.reachedAt() != null));
        }
    }

    /** Here the walked paths are counted too: every shape and flow of every diagram. */
    @Nested
    @ShaodaoTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnH2 extends Tests {

        @Autowired
        PathsWalked paths;

        @BeforeAll
        void begin() {
            paths.begin("the whistle's story");
        }

        @AfterAll
        void everyPathOfEveryDiagramIsWalked() {
            var share = paths.shares();
            share.forEach(
                    (diagram, walked) -> System.out.printf("diagram %s: %.0f %% walked%n", diagram, walked * 100));
            assertThat(share).hasSize(4);
            assertThat(paths.missed()).isEmpty();
        }
    }

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
