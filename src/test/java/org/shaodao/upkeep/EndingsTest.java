package org.shaodao.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.AccountRegister;
import org.shaodao.access.Role;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.audit.AuditTrail;
import org.shaodao.clock.ClockState;
import org.shaodao.clock.Clocks;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.region.RegionDirectory;
import org.shaodao.register.Line;
import org.shaodao.register.LineRefused;
import org.shaodao.support.CaseWork;
import org.shaodao.support.Entrance;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.shaodao.upkeep.Endings.Order;
import org.shaodao.whistle.WhistleState;
import org.shaodao.whistle.Whistles;
import org.shaodao.worklist.Reconciliation;
import org.shaodao.worktime.TownClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;

/** Agencies are dissolved, communities merged, people go: what they had goes elsewhere, and old cases keep the old names. */
class EndingsTest {

    private static final String CLERK = "411003000000-PEACE_OFFICE-06";
    private static final String TOWNSHIP = "411003002000";
    private static final String OFFICE = TOWNSHIP + "-HOUSING";
    private static final String BUREAU = "411003000000-HOUSING";
    private static final String JINGHU = "411003002011";

    abstract static class Tests {

        @Autowired
        Upkeep upkeep;

        @Autowired
        Endings endings;

        @Autowired
        Viewers viewers;

        @Autowired
        AgencyRegister people;

        @Autowired
        AccountRegister accounts;

        @Autowired
        AgencyDirectory agencies;

        @Autowired
        RegionDirectory regions;

        @Autowired
        Dispatches dispatches;

        @Autowired
        Whistles whistles;

        @Autowired
        Clocks clocks;

        @Autowired
        AuditTrail audit;

        @Autowired
        Reconciliation reconciliation;

        @Autowired
        Entrance entrance;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        Town town;

        private CaseWork work;
        private static final AtomicInteger NUMBER = new AtomicInteger(100);

        private final Set<String> newcomers = new HashSet<>();

        private static String token(Visitor person) {
            return person.post("/api/me/tokens", Map.of("title", "大屏", "scope", "READ", "days", 30))
                    .json()
                    .path("text")
                    .asText();
        }

        @BeforeEach
        void begin() {
            work = new CaseWork(town);
        }

        /** Others look at the same people. */
        @AfterEach
        void everybodyGoes() {
            for (var number : newcomers) {
                if (upkeep.find(clerk(), "officers", number).endedOn() == null) {
                    end("officers", number, null);
                }
            }
            for (var word : List.of("（原", "办事员")) {
                upkeep.page(
                                clerk(),
                                "posts",
                                new Upkeep.Question(word, TOWNSHIP.substring(0, 6) + "000000", false, "", 50))
                        .forEach(post -> end("posts", post.key(), null));
            }
        }

        @Test
        void an_office_that_is_dissolved_hands_its_people_its_tasks_and_its_clocks_to_the_bureau() {
            town.skipsTo("2026-08-03 09:00");
            office(OFFICE, "建管所", "所长", "办事员");
            var mine = join(OFFICE, "办事员", Role.OFFICER);
            var secretary = town.secretaryOf("镜湖社区");
            var signed = town.blow(secretary, Matters.loosePlate(JINGHU));
            work.confirms(town.centreOf("镜湖社区"), signed);
            work.signs(mine, signed);
            var waiting = town.blow(secretary, Matters.loosePlate(JINGHU));
            work.confirms(town.centreOf("镜湖社区"), waiting);
            var returned = town.blow(secretary, Matters.loosePlate(JINGHU));
            var due = clocks.ofCase(signed).stream()
                    .filter(clock -> clock.state() == ClockState.RUNNING)
                    .map(Clocks.ClockView::dueAt)
                    .toList();

            var prospect = endings.prospect(clerk(), "agencies", OFFICE);
            assertThat(prospect.hung()).extracting(Endings.Hung::name).contains("在办任务", "没办完的派单", "人员", "经手的哨");
            assertThat(prospect.successors()).extracting("key").contains(BUREAU).doesNotContain(OFFICE);
            assertRefused("successor-missing", "agencies", OFFICE, new Order(today(), null, "机构改革", 0));
            assertRefused("successor-unfit", "agencies", OFFICE, new Order(today(), "411082000000-COURT", "机构改革", 0));
            assertRefused("day-ahead", "agencies", OFFICE, new Order(today().plusDays(1), BUREAU, "机构改革", 0));

            end("agencies", OFFICE, BUREAU);

            var now = viewers.of(mine.officerId(), "电脑");
            assertThat(now.agencyId()).isEqualTo(BUREAU);
            assertThat(town.task(now, "department-response/reportIn", signed).ownerId())
                    .isEqualTo(mine.officerId());
            assertThat(dispatches.leadOf(waiting).orElseThrow().agencyId()).isEqualTo(BUREAU);
            assertThat(clocks.ofCase(signed))
                    .filteredOn(clock -> clock.state() == ClockState.RUNNING)
                    .allSatisfy(clock -> assertThat(clock.agencyId()).isEqualTo(BUREAU))
                    .extracting(Clocks.ClockView::dueAt)
                    .containsExactlyElementsOf(due);
            work.reportsIn(now, signed);
            work.handles(now, signed, "换了螺栓，重新固定铁板");
            work.solved(secretary, signed);
            assertThat(whistles.get(signed).state()).isEqualTo(WhistleState.CLOSED);
            work.signs(town.someoneOf(BUREAU), waiting);
            work.confirms(town.centreOf("镜湖社区"), returned);
            assertThat(dispatches.leadOf(returned).orElseThrow().agencyName())
                    .as("asked for before, dispatched after")
                    .isEqualTo(agencies.get(BUREAU).name());

            assertThat(audit.ofCase(signed, 0, 100))
                    .as("old names stay")
                    .anySatisfy(entry -> assertThat(entry.summary()).contains("建管所"))
                    .anySatisfy(entry -> assertThat(entry.kind()).isEqualTo("TASK_MOVED"));
            assertThat(agencies.get(OFFICE).name()).isEqualTo("建管所");
            assertThat(agencies.headsOf(BUREAU)).hasSize(1);
            assertReconciled();
            var newest = upkeep.history(clerk(), "agencies", OFFICE, 0).get(0);
            assertThat(newest.kind()).isEqualTo("ENDED");
            assertThat(newest.reason()).contains("机构改革");
        }

        @Test
        void a_community_that_is_merged_brings_its_secretary_and_what_waits_for_its_verdict() {
            town.skipsTo("2026-08-04 09:00");
            var code = "411003002993";
            region(code, "老街社区");
            region(code + "01", "第一网格", "GRID_CELL", code);
            var own = code + "-COMMUNITY";
            office(own, "老街社区居民委员会", "社区书记", "网格员");
            var secretary = join(own, "社区书记", Role.SECRETARY);
            var number = town.blow(secretary, Matters.loosePlate(code));
            work.confirms(town.centreOf("镜湖社区"), number);

            var unclear = town.blow(secretary, Matters.loosePlate(code));
            work.returns(town.centreOf("镜湖社区"), unclear, "请写明是哪一块铁板");

            var prospect = endings.prospect(clerk(), "regions", code);
            assertThat(prospect.hung()).extracting(Endings.Hung::name).containsExactly("在办任务", "下级区域", "部门");
            assertThat(prospect.hung().get(0).hanging().some())
                    .singleElement()
                    .satisfies(task -> assertThat(task.detail()).contains(unclear));
            end("regions", code, JINGHU);
            assertThat(town.open(unclear))
                    .singleElement()
                    .satisfies(task -> assertThat(task.queue()).isEqualTo(JINGHU + "-COMMUNITY"));

            assertThat(regions.holds(code)).isFalse();
            assertThat(regions.holds(code + "01")).isFalse();
            assertThat(regions.standing(code).code()).isEqualTo(JINGHU);
            assertThat(agencies.responsibleFor("COMMUNITY", code))
                    .hasValueSatisfying(agency -> assertThat(agency.id()).isEqualTo(JINGHU + "-COMMUNITY"));
            var now = viewers.of(secretary.officerId(), "手机");
            assertThat(now.regionCode()).isEqualTo(JINGHU);
            assertThatThrownBy(() -> town.blow(now, Matters.loosePlate(code)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("并入镜湖社区");

            var department = town.someoneOf(town.open(number).get(0).queue());
            work.signs(department, number);
            work.reportsIn(department, number);
            work.handles(department, number, "换了螺栓，重新固定铁板");
            work.solved(now, number);
            assertThat(whistles.get(number).blowerAgencyName()).isEqualTo("老街社区居民委员会");
            assertReconciled();
        }

        @Test
        void what_somebody_who_goes_had_in_hand_goes_to_a_colleague_or_back_to_the_queue_and_the_account_closes() {
            town.skipsTo("2026-08-05 09:00");
            var going = join(BUREAU, "科员", Role.OFFICER);
            var staying = join(BUREAU, "科员", Role.OFFICER);
            var number = town.blow(town.secretaryOf("镜湖社区"), Matters.loosePlate(JINGHU));
            work.confirms(town.centreOf("镜湖社区"), number);
            work.signs(going, number);
            var there = entrance.enter(going);
            var program = there.withToken(token(there));
            assertThat(program.get("/api/tasks?tab=mine").status()).isEqualTo(200);
            var gone = numberOf(going);
            end("officers", gone, numberOf(staying));

            assertThat(upkeep.find(clerk(), "officers", gone).successor()).isEqualTo(numberOf(staying));
            assertThat(town.task(staying, "department-response/reportIn", number)
                            .ownerId())
                    .isEqualTo(staying.officerId());
            assertThatThrownBy(() -> viewers.of(going.officerId(), "电脑")).isInstanceOf(AuthenticationException.class);
            jdbc.sql("update account set closed = false where officer_id = ?")
                    .param(going.officerId())
                    .update();
            assertThat(program.get("/api/me/sessions").status())
                    .as("a token is over with the account, and does not come back with it")
                    .isEqualTo(401);
            assertThat(there.get("/api/session").status())
                    .as("and so is who was in")
                    .isEqualTo(401);
            assertThat(agencies.officersOf(BUREAU)).extracting("id").doesNotContain(going.officerId());
            assertThat(agencies.officer(going.officerId()))
                    .as("old cases know the name")
                    .isPresent();

            work.reportsIn(staying, number);
            end("officers", numberOf(staying), null);
            var handle = town.open(number).get(0);
            assertThat(handle.path()).isEqualTo("department-response/handle");
            assertThat(handle.ownerId()).isNull();
            work.handles(town.someoneOf(BUREAU), number, "换了螺栓，重新固定铁板");
        }

        @Test
        void what_somebody_had_in_hand_stays_in_the_agency_they_are_moved_from() {
            town.skipsTo("2026-08-06 09:00");
            var moving = join(BUREAU, "科员", Role.OFFICER);
            var number = town.blow(town.secretaryOf("镜湖社区"), Matters.loosePlate(JINGHU));
            work.confirms(town.centreOf("镜湖社区"), number);
            work.signs(moving, number);
            var line = upkeep.find(clerk(), "officers", numberOf(moving));
            upkeep.change(
                    clerk(),
                    "officers",
                    line.key(),
                    Map.of(
                            "number",
                            line.key(),
                            "name",
                            line.cells().get("name"),
                            "agency",
                            "411003000000-TRANSPORT",
                            "post",
                            "科员"),
                    line.version(),
                    "调动");
            assertThat(town.open(number).get(0).ownerId()).isNull();
            work.reportsIn(town.someoneOf(BUREAU), number);
        }

        @Test
        void a_post_ends_when_nobody_holds_it_and_comes_back_when_it_ended_by_mistake() {
            var held = upkeep.find(clerk(), "posts", BUREAU + "~局长");
            assertRefused("line-held", "posts", held.key(), new Order(today(), null, "不设了", held.version()));
            assertThatThrownBy(() -> endings.prospect(clerk(), "agencies", "411082000000-COURT"))
                    .isInstanceOf(AccessRefused.class);

            var post = upkeep.add(
                    clerk(),
                    "posts",
                    Map.of("agency", BUREAU, "title", "顾问", "head", "否", "staff", "否", "sort", "9"),
                    "");
            assertRefused("line-changed", "posts", post.key(), new Order(today(), null, "不设了", 7));
            var ended = end("posts", post.key(), null);
            assertThat(upkeep.page(clerk(), "posts", new Upkeep.Question("顾问", "", false, "", 50)))
                    .extracting(Line::key)
                    .doesNotContain(post.key());
            assertRefused("line-ended", "posts", post.key(), new Order(today(), null, "不设了", ended.version()));
            assertThatThrownBy(() -> upkeep.change(
                            clerk(),
                            "posts",
                            post.key(),
                            Map.of("agency", BUREAU, "title", "顾问", "head", "是", "staff", "否", "sort", "9"),
                            ended.version(),
                            ""))
                    .isInstanceOf(LineRefused.class)
                    .hasMessageContaining("已经停用");

            var restored = endings.restore(clerk(), "posts", post.key(), "停用错了", ended.version());
            assertThat(restored.endedOn()).isNull();
            assertThat(upkeep.history(clerk(), "posts", post.key(), 0))
                    .extracting(RegisterHistory.Change::kind)
                    .containsExactly("RESTORED", "ENDED", "ADDED");
            end("posts", post.key(), null);
        }

        private void assertRefused(String type, String register, String key, Order order) {
            assertThatThrownBy(() -> endings.end(clerk(), register, key, order))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.type()).isEqualTo(type));
            assertThat(upkeep.find(clerk(), register, key).version()).isLessThan(3);
        }

        private Line end(String register, String key, String successor) {
            var line = upkeep.find(clerk(), register, key);
            return endings.end(clerk(), register, key, new Order(today(), successor, "机构改革", line.version()));
        }

        private void region(String code, String name) {
            region(code, name, "COMMUNITY", TOWNSHIP);
        }

        private void region(String code, String name, String level, String parent) {
            upkeep.add(
                    clerk(),
                    "regions",
                    Map.of("code", code, "level", level, "name", name, "parent", parent, "national", "否"),
                    "");
        }

        private void office(String id, String name, String head, String post) {
            var region = id.substring(0, id.indexOf('-'));
            var kind = id.substring(id.indexOf('-') + 1);
            upkeep.add(
                    clerk(), "agencies", Map.of("region", region, "kind", kind, "name", name, "shortName", name), "");
            upkeep.add(
                    clerk(), "posts", Map.of("agency", id, "title", head, "head", "是", "staff", "是", "sort", "1"), "");
            upkeep.add(
                    clerk(), "posts", Map.of("agency", id, "title", post, "head", "否", "staff", "是", "sort", "5"), "");
        }

        private Viewer join(String agency, String post, Role role) {
            var number = "E-" + NUMBER.incrementAndGet();
            newcomers.add(number);
            upkeep.add(
                    clerk(), "officers", Map.of("number", number, "name", "新来的", "agency", agency, "post", post), "");
            var officer = agencies.officerNumbered(number).orElseThrow();
            accounts.openWithoutPassword(List.of(new AccountRegister.Entry(number, officer.id(), Set.of(role))));
            return viewers.of(officer.id(), "电脑");
        }

        private String numberOf(Viewer viewer) {
            return agencies.officer(viewer.officerId()).orElseThrow().staffNumber();
        }

        private LocalDate today() {
            return town.now().atZone(TownClock.ZONE).toLocalDate();
        }

        /** In the town's own cases: rows that other tests have made by hand belong to no process. */
        private void assertReconciled() {
            assertThat(reconciliation.compare().differences())
                    .filteredOn(difference -> difference.caseNumber().startsWith("4110"))
                    .isEmpty();
        }

        private Viewer clerk() {
            return viewers.of(people.officerNumbered(CLERK).orElseThrow().id(), "电脑");
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
