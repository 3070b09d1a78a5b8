package org.shaodao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shaodao.process.Table.Fired;

/** The decision tables: readable, harmless, and right for every whistle that can be blown. */
class TablesTest {

    private static final List<String> TYPES = List.of(
            "ROAD_FACILITY NOISE GAS_SAFETY FIRE_HAZARD ILLEGAL_BUILDING HOMESTEAD NEIGHBOUR FAMILY DOMESTIC_VIOLENCE"
                    .concat(" MINOR_HARM SCHOOL PROPERTY_SERVICE WAGE FOOD_MARKET ENVIRONMENT WORK_SAFETY ELDER_FRAUD")
                    .concat(" PETITION_RISK VETERAN TRAFFIC OTHER")
                    .split(" "));
    private static final List<String> HARMS = List.of("NONE", "THREAT", "INJURY", "DANGER");
    private static final List<String> PERSONS = List.of("FEW", "SOME", "MANY");
    private static final List<String> LEVELS = List.of("ROUTINE", "TOUGH", "EMERGENCY");
    private static final List<Boolean> EITHER = List.of(true, false);

    /** A list of codes, perhaps denied, or a truth value, or anything: no loops, ranges, functions or arithmetic. */
    private static final String HARMLESS =
            "|true|false|\"[A-Z_]+\"(, \"[A-Z_]+\")*|not\\(\"[A-Z_]+\"(, \"[A-Z_]+\")*\\)";

    private static final Table LEVEL = Table.read("level");
    private static final Table DISPATCH = Table.read("dispatch");

    @ParameterizedTest
    @ValueSource(strings = {"level", "dispatch"})
    void is_valid_named_like_its_file_and_speaks_chinese(String name) {
        var model = read(name);
        Dmn.validateModel(model);
        var decision = model.getModelElementsByType(Decision.class).iterator().next();
        assertThat(decision.getId()).isEqualTo(name);
        assertThat(decision.getName()).matches(ModelsTest::chinese);
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(model.getModelElementsByType(Input.class)).allMatch(input -> ModelsTest.chinese(input.getLabel()));
        assertThat(model.getModelElementsByType(Output.class))
                .allMatch(output -> ModelsTest.chinese(output.getLabel()));
        assertThat(model.getModelElementsByType(InputData.class)).allMatch(fact -> ModelsTest.chinese(fact.getName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"level", "dispatch"})
    void gives_the_reason_on_every_row(String name) {
        assertThat(read(name).getModelElementsByType(Rule.class).stream()
                        .filter(rule -> rule.getDescription() == null
                                || !ModelsTest.chinese(rule.getDescription().getTextContent()))
                        .map(Rule::getId))
                .as("rows without a reason")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"level", "dispatch"})
    void is_drawn(String name) {
        var drawn = new TreeSet<String>();
        for (var shape : read(name).getDocument().getElementsByNameNs(Table.DMNDI, "DMNShape")) {
            drawn.add(shape.getAttribute("dmnElementRef"));
        }
        var expected = new TreeSet<>(Set.of(name));
        read(name).getModelElementsByType(InputData.class).forEach(fact -> expected.add(fact.getId()));
        assertThat(drawn).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"level", "dispatch"})
    void holds_nothing_but_harmless_cells(String name) {
        var model = read(name);
        assertThat(model.getModelElementsByType(DecisionTable.class)).hasSize(1);
        for (var rule : model.getModelElementsByType(Rule.class)) {
            assertThat(rule.getInputEntries())
                    .as(rule.getId())
                    .allMatch(cell -> cell.getText().getTextContent().matches(HARMLESS));
            assertThat(rule.getOutputEntries())
                    .as(rule.getId())
                    .allMatch(cell -> cell.getText().getTextContent().matches("\"[A-Z_]+(-\\d+)?\""));
        }
        assertThat(model.getModelElementsByType(Input.class).stream()
                        .map(input -> input.getInputExpression().getText().getTextContent()))
                .isSubsetOf("type", "harm", "persons", "minor", "weapon", "level");
    }

    @Test
    void every_whistle_gets_exactly_one_level_and_every_row_is_of_use() {
        var fired = new HashSet<String>();
        for (var whistle : everyWhistle()) {
            var answers = LEVEL.ask(whistle);
            assertThat(answers).as(whistle.toString()).hasSize(1);
            assertThat(LEVELS).contains(answers.get(0).text("level"));
            fired.add(answers.get(0).rule());
        }
        assertThat(fired).containsExactlyInAnyOrderElementsOf(LEVEL.rules());
    }

    @Test
    void every_whistle_gets_exactly_one_lead_and_no_department_twice() {
        var fired = new HashSet<String>();
        for (var whistle : everyDispatch()) {
            var answers = DISPATCH.ask(whistle);
            assertThat(answers.stream().filter(answer -> answer.text("role").equals("LEAD")))
                    .as("leads for " + whistle)
                    .hasSize(1);
            assertThat(answers.stream().map(answer -> answer.text("kind")))
                    .as("departments for " + whistle)
                    .doesNotHaveDuplicates();
            answers.forEach(answer -> fired.add(answer.rule()));
        }
        assertThat(fired).containsExactlyInAnyOrderElementsOf(DISPATCH.rules());
    }

    @Test
    void danger_going_on_is_an_emergency_whatever_the_type_and_police_come() {
        for (var type : TYPES) {
            var facts = whistle(type, "DANGER", "FEW", false, false);
            assertThat(LEVEL.ask(facts).get(0).text("level")).as(type).isEqualTo("EMERGENCY");
            assertThat(DISPATCH.ask(dispatchOf(type, "DANGER", false, "EMERGENCY")).stream()
                            .map(answer -> answer.text("kind")))
                    .as(type)
                    .contains("POLICE");
        }
    }

    @Test
    void a_homestead_quarrel_with_an_injury_is_tough_and_led_by_natural_resources() {
        assertThat(LEVEL.ask(whistle("HOMESTEAD", "INJURY", "FEW", false, false)))
                .extracting(answer -> answer.text("level"))
                .containsExactly("TOUGH");
        assertThat(DISPATCH.ask(dispatchOf("HOMESTEAD", "INJURY", false, "TOUGH")))
                .extracting(Fired::toString)
                .containsExactlyInAnyOrder("NATURAL_RESOURCES LEAD", "JUDICIAL ASSIST", "POLICE ASSIST");
    }

    @Test
    void a_loose_road_plate_is_routine_and_goes_to_housing_alone() {
        assertThat(LEVEL.ask(whistle("ROAD_FACILITY", "NONE", "FEW", false, false)))
                .extracting(answer -> answer.text("level"))
                .containsExactly("ROUTINE");
        assertThat(DISPATCH.ask(dispatchOf("ROAD_FACILITY", "NONE", false, "ROUTINE")))
                .extracting(Fired::toString)
                .containsExactly("HOUSING LEAD");
    }

    private static List<Map<String, Object>> everyWhistle() {
        return TYPES.stream()
                .flatMap(type -> HARMS.stream()
                        .flatMap(harm -> PERSONS.stream()
                                .flatMap(persons -> EITHER.stream()
                                        .flatMap(minor -> EITHER.stream()
                                                .map(weapon -> whistle(type, harm, persons, minor, weapon))))))
                .toList();
    }

    private static List<Map<String, Object>> everyDispatch() {
        return TYPES.stream()
                .flatMap(type -> HARMS.stream()
                        .flatMap(harm -> EITHER.stream()
                                .flatMap(minor -> LEVELS.stream().map(level -> dispatchOf(type, harm, minor, level)))))
                .toList();
    }

    private static Map<String, Object> whistle(
            String type, String harm, String persons, boolean minor, boolean weapon) {
        return Map.of("type", type, "harm", harm, "persons", persons, "minor", minor, "weapon", weapon);
    }

    private static Map<String, Object> dispatchOf(String type, String harm, boolean minor, String level) {
        return Map.of("type", type, "harm", harm, "minor", minor, "level", level);
    }

    private static DmnModelInstance read(String name) {
        return Dmn.readModelFromFile(Table.file(name).toFile());
    }
}
