package org.shaodao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.whistle.Blowing;
import org.shaodao.whistle.Proposal;
import org.shaodao.whistle.WhistleBook;
import org.shaodao.whistle.WhistleState;
import org.shaodao.whistle.Whistles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Engine and data commit together or not at all, whichever of the two fails in the middle. */
class OneTransactionTest {

    private static final String JINGHU = "镜湖社区";

    abstract static class Tests {

        @Autowired
        Town town;

        @Autowired
        Blowing blowing;

        @Autowired
        WhistleBook book;

        @Autowired
        Whistles whistles;

        @Autowired
        Processes processes;

        @Autowired
        RepositoryService repository;

        @Autowired
        RuntimeService runtime;

        @Autowired
        TaskService tasks;

        @Autowired
        JdbcClient jdbc;

        /** Rows of both sides: our tables and the engine's. */
        List<Long> everything() {
            return List.of(
                            "whistle",
                            "whistle_wish",
                            "case_found_by",
                            "task_entry",
                            "case_clock",
                            "audit_entry",
                            "case_scope",
                            "ACT_RU_EXECUTION",
                            "ACT_RU_TASK",
                            "ACT_RU_JOB",
                            "ACT_HI_PROCINST",
                            "ACT_HI_ACTINST")
                    .stream()
                    .map(table -> jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .toList();
        }

        @Test
        void whenTheEngineFailsNothingIsWrittenInOurTables() {
            var before = everything();
            var secretary = town.secretaryOf(JINGHU);
            var form = Matters.loosePlate(town.community(JINGHU).code());
            assertThatThrownBy(() -> town.inTransaction(() -> {
                        blowing.blow(secretary, form);
                        processes.start("no-such-diagram", "411003-2026-000000", Map.of());
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(everything()).isEqualTo(before);
        }

        @Test
        void whenOurTablesFailNothingIsWrittenByTheEngine() {
            var before = everything();
            var secretary = town.secretaryOf(JINGHU);
            var form = Matters.loosePlate(town.community(JINGHU).code());
            var housing = town.agency("HOUSING", JINGHU);
            var twice = new Proposal(housing.id(), housing.name(), Proposal.LEAD, "同一个部门两次", null, null);
            assertThatThrownBy(() -> town.inTransaction(() -> {
                        var whistle = blowing.blow(secretary, form);
                        book.wish(whistle.number(), List.of(twice, twice));
                    }))
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThat(everything()).isEqualTo(before);
        }

        @Test
        void whenAStepOfTheDiagramFailsTheTaskStaysOpenAndTheRecordUnchanged() {
            var number = town.blow(
                    town.secretaryOf(JINGHU),
                    Matters.loosePlate(town.community(JINGHU).code()));
            var deployment = repository
                    .createDeployment()
                    .addString("broken.bpmn", CLOSES_THEN_BREAKS)
                    .deploy();
            runtime.startProcessInstanceByKey("broken", number, Map.of("level", "ROUTINE"));
            var task = tasks.createTaskQuery().processDefinitionKey("broken").singleResult();
            var before = everything();
            assertThatThrownBy(() -> town.inTransaction(() -> processes.complete(task.getId(), Map.of())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nobody");
            assertThat(whistles.get(number).state()).isEqualTo(WhistleState.AWAITING_CONFIRM);
            assertThat(everything()).isEqualTo(before);
            repository.deleteDeployment(deployment.getId(), true);
        }

        @Test
        void aNumberThatWasRolledBackIsGivenAgain() {
            var secretary = town.secretaryOf(JINGHU);
            var form = Matters.loosePlate(town.community(JINGHU).code());
            var first = town.blow(secretary, form);
            assertThatThrownBy(() -> town.inTransaction(() -> {
                        blowing.blow(secretary, form);
                        throw new IllegalStateException("the connection was lost");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            var second = town.blow(secretary, form);
            assertThat(sequence(second)).isEqualTo(sequence(first) + 1);
        }

        private static int sequence(String number) {
            return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
        }
    }

    /** Closes the whistle, and breaks in the next step. */
    private static final String CLOSES_THEN_BREAKS = """
            <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>
              <process id='broken' isExecutable='true' camunda:historyTimeToLive='P1D'>
                <startEvent id='s'/>
                <sequenceFlow id='f1' sourceRef='s' targetRef='wait'/>
                <userTask id='wait' name='等' camunda:candidateGroups="${queue.of(execution, 'community')}"/>
                <sequenceFlow id='f2' sourceRef='wait' targetRef='close'/>
                <serviceTask id='close' name='办结' camunda:expression='${whistle.close(execution)}'/>
                <sequenceFlow id='f3' sourceRef='close' targetRef='break'/>
                <serviceTask id='break' name='出错' camunda:expression="${queue.of(execution, 'nobody')}"/>
                <sequenceFlow id='f4' sourceRef='break' targetRef='e'/>
                <endEvent id='e'/>
              </process>
            </definitions>
            """;

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
