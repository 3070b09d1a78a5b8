package org.shaodao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** What a diagram may say, and what it may not: each payload below runs on a stock engine or reaches its objects. */
@ShaodaoTest
class WallTest {

    private static final String MARK = "shaodao.wall.broken";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Town town;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.getClass().forName('java.lang.System').getMethods()}",
                "${''.getClass().forName('java.lang.System').setProperty('shaodao.wall.broken','1')}",
                "${execution['class']}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices()}",
                "${dataSource.getConnection()}",
                "${applicationContext.getBean('dataSource')}",
                "${environment.getProperty('user.home')}",
                "${clock.getClass()}",
                "${clock.getTargetClass()}",
                "${clock['class']}",
                "${clock}",
                "${clock.ladder(execution).getClass()}",
                "${clock.noSuchMethod(execution)}",
                "${clock.ladder()}",
                "${now()}",
                "${dateTime()}",
                "${currentUser()}",
                "${task.complete()}",
                "${authenticatedUserId}",
                "${list.stream()}",
                "${''.repeat(300000000)}",
                "${level.bytes}",
                "#{execution.caseNumber().getBytes()}"
            })
    void anExpressionOutsideTheVocabularyIsRefusedWhereverItStands(String expression) {
        for (var model : Hostile.placesOf(expression)) {
            var deployments = repository.createDeploymentQuery().count();
            System.clearProperty(MARK);
            assertThatThrownBy(() -> deployAndStart(model)).as(model).isInstanceOf(RuntimeException.class);
            assertThat(System.getProperty(MARK)).as(model).isNull();
            assertThat(repository.createDeploymentQuery().count())
                    .as("nothing is left of " + model)
                    .isEqualTo(deployments);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "juel", "feel", "python", "ruby"})
    void aScriptOfAnyLanguageIsRefused(String language) {
        for (var model : Hostile.scriptsIn(language)) {
            assertThatThrownBy(() -> deployAndStart(model)).as(model).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void aClassAShellAndAMailTaskAreRefused() {
        for (var model : Hostile.classes()) {
            assertThatThrownBy(() -> deployAndStart(model)).as(model).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void anExternalEntityAndAnEntityBombAreRefused() {
        for (var model : Hostile.entities()) {
            assertThatThrownBy(() -> deployAndStart(model)).as(model).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void aHarmlessDiagramDeploysAndRuns() {
        deployAndStart(Hostile.harmless());
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("hostile")
                        .count())
                .isEqualTo(1);
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("hostile")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @Test
    void aVariableCannotHideAVocabularyBean() {
        deployAndStart(Hostile.placesOf("${clock.ladder(execution)}").get(0), Map.of("clock", "mine"));
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("hostile")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    private void deployAndStart(String model) {
        deployAndStart(model, Map.of());
    }

    private void deployAndStart(String model, Map<String, Object> variables) {
        var deployed =
                repository.createDeployment().addString("hostile.bpmn", model).deploy();
        try {
            runtime.startProcessInstanceByKey("hostile", aCase(), variables);
        } catch (RuntimeException refusedAtRunTime) {
            repository.deleteDeployment(deployed.getId(), true);
            throw refusedAtRunTime;
        }
    }

    private String aCase() {
        return town.blow(
                town.secretaryOf("镜湖社区"),
                Matters.loosePlate(town.community("镜湖社区").code()));
    }
}
