package org.shaodao.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a diagram says and how it chooses its way: nothing but vocabulary and its own decisions. */
class RoutesTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "versionTag",
            "historyTimeToLive",
            "candidateGroups",
            "formRef",
            "formRefBinding",
            "expression",
            "collection",
            "elementVariable");
    private static final Set<String> CAMUNDA_ELEMENTS = Set.of("properties", "property", "in", "out");
    private static final Set<String> FORBIDDEN =
            Set.of("script", "scriptTask", "sendTask", "businessRuleTask", "adHocSubProcess", "dataObject");

    static List<Drawing> diagrams() {
        return Drawing.all();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void holds_no_script_class_delegate_listener_or_connector(Drawing diagram) {
        var found = new ArrayList<String>();
        for (var element : diagram.elements()) {
            if (CAMUNDA.equals(element.getNamespaceURI()) && !CAMUNDA_ELEMENTS.contains(element.getLocalName())
                    || FORBIDDEN.contains(element.getLocalName())) {
                found.add(element.getTagName() + " " + element.getAttribute("id"));
            }
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                var attribute = attributes.item(i);
                if (CAMUNDA.equals(attribute.getNamespaceURI())
                        && !CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName())) {
                    found.add(element.getAttribute("id") + " " + attribute.getNodeName());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void says_nothing_but_vocabulary_and_comparisons_of_known_variables(Drawing diagram) {
        assertThat(diagram.expressions())
                .isNotEmpty()
                .noneMatch(Expression.Foreign.class::isInstance)
                .filteredOn(Expression.Comparison.class::isInstance)
                .extracting(expression -> ((Expression.Comparison) expression).variable())
                .isSubsetOf(Known.VARIABLES);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void always_has_a_way_on_from_a_question(Drawing diagram) {
        for (var gateway : diagram.every(ExclusiveGateway.class)) {
            assertThat(gateway.getName()).as(gateway.getId() + " asks").endsWith("？");
            assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
            assertThat(gateway.getDefault().getConditionExpression())
                    .as("condition on the default of " + gateway.getId())
                    .isNull();
            assertThat(gateway.getOutgoing().stream()
                            .filter(flow -> !flow.equals(gateway.getDefault()))
                            .filter(flow -> flow.getConditionExpression() == null)
                            .map(SequenceFlow::getId))
                    .as("ways without a condition from " + gateway.getId())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void writes_the_answer_on_every_way_out_of_a_gateway_and_a_condition_nowhere_else(Drawing diagram) {
        for (var flow : diagram.every(SequenceFlow.class)) {
            if (flow.getSource() instanceof Gateway gateway
                    && gateway.getOutgoing().size() > 1) {
                assertThat(flow.getName()).as("name of " + flow.getId()).matches(ModelsTest::chinese);
            }
            if (!(flow.getSource() instanceof ExclusiveGateway)) {
                assertThat(flow.getConditionExpression())
                        .as("condition on " + flow.getId())
                        .isNull();
            }
        }
        assertThat(diagram.every(FlowNode.class).stream()
                        .filter(node -> !(node instanceof ExclusiveGateway || node instanceof ParallelGateway))
                        .filter(node -> node.getOutgoing().size() > 1)
                        .map(FlowNode::getId))
                .as("elements that split without a gateway")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void asks_behind_a_task_only_for_answers_that_its_form_offers(Drawing diagram) throws IOException {
        for (var gateway : diagram.every(ExclusiveGateway.class)) {
            if (!(gateway.getPreviousNodes().count() == 1
                    && gateway.getPreviousNodes().singleResult() instanceof UserTask task)) {
                continue;
            }
            var form = Path.of("forms", task.getCamundaFormRef() + ".form");
            var offered = new ArrayList<String>();
            for (var field : new ObjectMapper().readTree(form.toFile()).path("components")) {
                if (field.path("key").asText().equals("outcome")) {
                    field.path("values")
                            .forEach(option -> offered.add(option.path("value").asText()));
                }
            }
            var asked = gateway.getOutgoing().stream()
                    .filter(flow -> flow.getConditionExpression() != null)
                    .flatMap(flow -> Expression.in(flow.getConditionExpression().getTextContent()))
                    .map(expression -> ((Expression.Comparison) expression).value());
            assertThat(asked).as(gateway.getId() + " against " + form).isSubsetOf(offered);
        }
    }
}
