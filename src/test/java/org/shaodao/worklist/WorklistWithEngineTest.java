package org.shaodao.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.audit.AuditTrail;
import org.shaodao.notification.Notices;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.worklist.Reconciliation.Difference;
import org.shaodao.worklist.Reconciliation.Kind;
import org.shaodao.worklist.TaskQuery.Due;
import org.shaodao.worklist.TaskQuery.Tab;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The worklist beside the real engine, on both databases. */
class WorklistWithEngineTest {

    private static final String WENHUI = "文惠社区";

    abstract static class Tests {

        @Autowired
        Town town;

        @Autowired
        Worklist worklist;

        @Autowired
        TaskLists lists;

        @Autowired
        CaseTalk talk;

        @Autowired
        Reconciliation reconciliation;

        @Autowired
        AgencyDirectory agencies;

        @Autowired
        AuditTrail audit;

        @Autowired
        Notices notices;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TransactionTemplate transaction;

        @Test
        void ofManyOfficersWhoClaimTheSameTasksEachTaskHasOneOwner() throws Exception {
            var tasks = new ArrayList<TaskRow>();
            for (int i = 0; i < 5; i++) {
                tasks.add(town.task(town.centreOf(WENHUI), "whistle/confirm", blow()));
            }
            var centre = town.centreOf(WENHUI);
            Map<String, Long> owners = new ConcurrentHashMap<>();
            Map<String, String> refusals = new ConcurrentHashMap<>();
            var claims = new ArrayList<Callable<Void>>();
            for (int n = 0; n < 50; n++) {
                var officer = named(centre, 900_000L + n, "干部" + n);
                tasks.forEach(task -> claims.add(() -> claim(officer, task, owners, refusals)));
            }
            java.util.Collections.shuffle(claims, new java.util.Random(7));
            var threads = Executors.newFixedThreadPool(8);
            for (var claim : threads.invokeAll(claims)) {
                claim.get();
            }
            threads.shutdown();

            assertThat(owners).hasSize(5);
            assertThat(refusals).hasSize(245);
            assertThat(refusals.values()).containsOnly("task-taken");
            tasks.forEach(task -> assertThat(lists.row(task.id()).ownerId()).isEqualTo(owners.get(task.id())));
        }

        @Test
        void theTableAgreesWithTheEngineUntilOneSideIsBroken() {
            var task = town.open(blow()).get(0);
            assertThat(reconciliation.compare().differences()).isEmpty();

            break_(task, "CANCELLED");
            try {
                assertThat(reconciliation.compare().differences())
                        .extracting(Difference::taskId, Difference::kind)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(task.id(), Kind.ROW_MISSING));
            } finally {
                break_(task, "OPEN");
            }
            jdbc.sql("insert into task_entry (task_id, version, case_number, process, task_key, name, instance_id,"
                            + " decisions, title, level, type, region_code, region_path, place, queue, queue_name,"
                            + " state, created_at, sort_at) select 'left-over', 0, case_number, process, task_key,"
                            + " name, instance_id, decisions, title, level, type, region_code, region_path, place,"
                            + " queue, queue_name, state, created_at, sort_at from task_entry where task_id = ?")
                    .param(task.id())
                    .update();
            try {
                assertThat(reconciliation.compare().differences())
                        .extracting(Difference::taskId, Difference::kind)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("left-over", Kind.ROW_LEFT_OVER));
            } finally {
                jdbc.sql("delete from task_entry where task_id = 'left-over'").update();
            }
        }

        @Test
        void aListFollowsTheCaseFromTabToTab() {
            var number = blow();
            var secretary = town.secretaryOf(WENHUI);
            var centre = town.centreOf(WENHUI);
            assertThat(numbers(secretary, Tab.STARTED)).contains(number);
            assertThat(numbers(centre, Tab.QUEUE)).contains(number);

            town.does(centre, "whistle/confirm", number, Map.of("outcome", "confirm"));
            assertThat(numbers(centre, Tab.QUEUE)).doesNotContain(number);
            assertThat(numbers(centre, Tab.DONE)).contains(number);

            var housing = town.officerOf("HOUSING", WENHUI);
            var sign = town.task(housing, "department-response/sign", number);
            assertThat(sign.clock().dueAt())
                    .as("the clock counts from dispatch")
                    .isNotNull();
            town.does(housing, "department-response/sign", number, Map.of("outcome", "sign"));
            assertThat(numbers(housing, Tab.MINE))
                    .as("what follows is the signer's at once")
                    .contains(number);
            assertThat(lists.row(sign.id()).clock().state().name()).isEqualTo("MET");
        }

        @Test
        void whatIsOverdueAndWhoWasToldIsWrittenDown() {
            town.at("2026-06-08 09:00");
            var number = blow();
            town.at("2026-06-08 16:00");

            var centre = town.centreOf(WENHUI);
            var overdue = lists.page(centre, new TaskQuery(Tab.QUEUE, TaskQuery.Filter.of(Due.OVERDUE), null, 100));
            assertThat(overdue.items()).extracting(TaskRow::caseNumber).contains(number);
            assertThat(lists.row(town.open(number).get(0).id()).clock().spentShare())
                    .isGreaterThan(1);
            var rungs = audit.ofCase(number, 0, 50).stream()
                    .filter(entry -> entry.kind().equals("RUNG_REACHED"))
                    .toList();
            assertThat(rungs).hasSize(3).allMatch(entry -> entry.summary().contains("已告知"));
            var head = agencies.headsOf(centre.agencyId()).get(0);
            assertThat(notices.of(head.id(), 0, 100)).anyMatch(notice -> number.equals(notice.caseNumber()));
        }

        @Test
        void anOpenedTaskShowsItsFormAndIsClaimedAndGivenBack() {
            var sign = signing("loosePlate", "HOUSING");
            var officer = officerOf(sign.queue());
            var view = transaction.execute(status -> worklist.open(officer, sign.id()));
            assertThat(view.form()).isNotNull();
            assertThat(view.outcomes()).extracting("value").contains("sign", "refuse");
            assertThat(view.mayWork()).isTrue();

            var claimed = move(() -> worklist.claim(officer, sign.id(), sign.version()));
            assertThat(claimed.ownerId()).isEqualTo(officer.officerId());
            var released = move(() -> worklist.release(officer, sign.id(), claimed.version()));
            assertThat(released.ownerId()).isNull();
        }

        @Test
        void theStationGivesItsPartToTheBureauAndItsLaterTasksGoThereToo() {
            var sign = signing("homestead", "POLICE");
            var station = officerOf(sign.queue());
            var bureau = transaction.execute(status -> worklist.open(station, sign.id())).moves().stream()
                    .filter(one -> one.code().equals("moveQueue"))
                    .flatMap(one -> one.targets().stream())
                    .findFirst();
            var claimed = move(() -> worklist.claim(station, sign.id(), sign.version()));
            var targets = transaction.execute(status -> worklist.open(station, sign.id())).moves().stream()
                    .filter(one -> one.code().equals("moveQueue"))
                    .flatMap(one -> one.targets().stream())
                    .toList();
            assertThat(bureau).as("nobody moves what nobody has taken").isEmpty();
            assertThat(targets).isNotEmpty();

            var target = targets.get(0).id();
            move(() -> worklist.moveToQueue(station, sign.id(), target, "要局里出面", claimed.version()));
            var officer = town.someoneOf(target);
            town.does(officer, "department-response/sign", sign.caseNumber(), Map.of("outcome", "sign"));

            var next = town.task(officer, "department-response/reportIn", sign.caseNumber());
            assertThat(next.queue()).isEqualTo(target);
            assertThat(next.ownerId()).isEqualTo(officer.officerId());
            assertThat(reconciliation.compare().differences()).isEmpty();
        }

        private TaskRow signing(String matter, String kind) {
            var code = town.community(WENHUI).code();
            var number = town.blow(
                    town.secretaryOf(WENHUI),
                    matter.equals("homestead") ? Matters.homestead(code) : Matters.loosePlate(code));
            town.does(town.centreOf(WENHUI), "whistle/confirm", number, Map.of("outcome", "confirm"));
            return town.open(number).stream()
                    .filter(task -> task.path().equals("department-response/sign"))
                    .filter(task -> task.queue().endsWith("-" + kind))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void peopleTalkWithoutMovingTheCase() {
            var number = blow();
            var secretary = town.secretaryOf(WENHUI);
            var urged = move(() -> talk.urge(secretary, number, null));
            assertThat(urged).extracting(TaskRow::path).containsExactly("whistle/confirm");
            transaction.executeWithoutResult(status -> talk.copy(
                    secretary, number, List.of(town.agency("POLICE", WENHUI).id()), List.of(), "请知悉 𠮷"));
            assertThat(numbers(town.officerOf("POLICE", WENHUI), Tab.COPIED)).contains(number);
            assertThat(lists.urgesFor(town.centreOf(WENHUI), 20))
                    .anyMatch(urge -> urge.caseNumber().equals(number));
        }

        private String blow() {
            return town.blow(
                    town.secretaryOf(WENHUI),
                    Matters.loosePlate(town.community(WENHUI).code()));
        }

        private List<String> numbers(Viewer viewer, Tab tab) {
            return lists.page(viewer, TaskQuery.of(tab, 100)).items().stream()
                    .map(TaskRow::caseNumber)
                    .toList();
        }

        private Viewer officerOf(String agencyId) {
            var kind = agencies.get(agencyId).kind();
            return town.officerOf(kind, WENHUI);
        }

        private <T> T move(java.util.function.Supplier<T> step) {
            return transaction.execute(status -> step.get());
        }

        private Void claim(Viewer officer, TaskRow task, Map<String, Long> owners, Map<String, String> refusals) {
            try {
                worklist.claim(officer, task.id(), task.version());
                assertThat(owners.put(task.id(), officer.officerId())).isNull();
            } catch (Refused refused) {
                refusals.put(officer.officerId() + "/" + task.id(), refused.type());
            }
            return null;
        }

        private static Viewer named(Viewer like, long id, String name) {
            return new Viewer(
                    id,
                    name,
                    like.post(),
                    like.agencyId(),
                    like.agencyName(),
                    like.agencyKind(),
                    like.regionCode(),
                    like.regionPath(),
                    like.territorial(),
                    like.roles(),
                    like.channel());
        }

        private void break_(TaskRow task, String state) {
            jdbc.sql("update task_entry set state = ? where task_id = ?")
                    .params(state, task.id())
                    .update();
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
