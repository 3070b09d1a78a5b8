package org.shaodao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams keep the conventions of the house. */
class ModelsTest {

    static List<Drawing> diagrams() {
        return Drawing.all();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void is_valid_executable_versioned_and_named_like_its_file(Drawing diagram) {
        Bpmn.validateModel(diagram.model());
        var process = diagram.process();
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getId()).isEqualTo(diagram.name());
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(process.getName()).as("name of the process").matches(ModelsTest::chinese);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void gives_every_element_a_chinese_name_and_a_speaking_id(Drawing diagram) {
        assertThat(ids(diagram.every(FlowNode.class), node -> !chinese(node.getName())))
                .as("elements without a Chinese name")
                .isEmpty();
        assertThat(ids(diagram.every(FlowNode.class), node -> !node.getId().matches("[a-z][a-zA-Z]{3,}")))
                .as("ids that are not camelCase words")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void has_no_dead_end_and_no_unreachable_element(Drawing diagram) {
        assertThat(ids(
                        diagram.every(FlowNode.class),
                        node -> !(node instanceof EndEvent || triggeredByEvent(node))
                                && node.getOutgoing().isEmpty()))
                .as("elements that lead nowhere")
                .isEmpty();
        assertThat(ids(
                        diagram.every(FlowNode.class),
                        node -> !(node instanceof StartEvent || triggeredByEvent(node))
                                && node.getIncoming().isEmpty()))
                .as("elements that nothing leads to")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void gives_every_user_task_a_queue_a_form_and_a_clock(Drawing diagram) {
        for (var task : diagram.every(UserTask.class)) {
            var at = diagram + "/" + task.getId();
            assertThat(Known.QUEUE_WORDS.stream().map("${queue.of(execution, '%s')}"::formatted))
                    .as("queue of " + at)
                    .contains(task.getCamundaCandidateGroups());
            assertThat(task.getCamundaAssignee()).as("assignee of " + at).isNull();
            assertThat(task.getCamundaFormRef()).as("form of " + at).isEqualTo(diagram + "-" + task.getId());
            assertThat(task.getCamundaFormRefBinding())
                    .as("form binding of " + at)
                    .isEqualTo("deployment");
            assertThat(Files.exists(Path.of("forms", task.getCamundaFormRef() + ".form")))
                    .as("file of form " + task.getCamundaFormRef())
                    .isTrue();
            assertThat(Known.CLOCK_POLICIES).as("clock of " + at).contains(clockOf(task));
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void draws_exactly_one_ladder_of_the_prescribed_shape(Drawing diagram) {
        var timers = diagram.every(TimerEventDefinition.class).stream()
                .filter(timer -> timer.getTimeCycle() != null)
                .toList();
        assertThat(timers).as("timers with a cycle").hasSize(1);
        var due = (StartEvent) timers.get(0).getParentElement();
        var ladder = (SubProcess) due.getParentElement();
        assertThat(due.getId()).isEqualTo("ladderDue");
        assertThat(due.isInterrupting()).isFalse();
        assertThat(timers.get(0).getTimeCycle().getTextContent().strip()).isEqualTo("${clock.ladder(execution)}");
        assertThat(ladder.getId()).isEqualTo("ladder");
        assertThat(ladder.getName()).isEqualTo("时限阶梯");
        assertThat(ladder.triggeredByEvent()).isTrue();
        assertThat(ladder.getParentElement()).isEqualTo(diagram.process());
        var escalate = (ServiceTask) due.getSucceedingNodes().singleResult();
        assertThat(escalate.getId()).isEqualTo("escalate");
        assertThat(escalate.getCamundaExpression()).isEqualTo("${clock.escalate(execution)}");
        var end = (EndEvent) escalate.getSucceedingNodes().singleResult();
        assertThat(end.getEventDefinitions()).as("a plain end").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void calls_one_word_of_the_vocabulary_per_service_task(Drawing diagram) {
        assertThat(ids(diagram.every(ServiceTask.class), task -> !callsOneWord(task)))
                .as("service tasks that do not call one word")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void hands_only_ids_and_decisions_to_the_diagrams_it_calls(Drawing diagram) {
        var known = diagrams().stream().map(Drawing::name).toList();
        for (var call : diagram.every(CallActivity.class)) {
            assertThat(known).as("called by " + call.getId()).contains(call.getCalledElement());
            var inputs = call.getExtensionElements().getChildElementsByType(CamundaIn.class);
            assertThat(inputs.stream().map(CamundaIn::getCamundaBusinessKey).filter(Objects::nonNull))
                    .as("case number passed on by " + call.getId())
                    .containsExactly("${execution.caseNumber()}");
            var outputs = call.getExtensionElements().getChildElementsByType(CamundaOut.class);
            var sources = Stream.concat(
                    inputs.stream()
                            .filter(in -> in.getCamundaBusinessKey() == null)
                            .flatMap(in -> Stream.of(in.getCamundaSource(), in.getCamundaTarget())),
                    outputs.stream().flatMap(out -> Stream.of(out.getCamundaSource(), out.getCamundaTarget())));
            assertThat(sources).as("variables of " + call.getId()).isSubsetOf(Known.VARIABLES);
        }
    }

    static boolean chinese(String text) {
        return text != null && text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean triggeredByEvent(FlowNode node) {
        return node instanceof SubProcess sub && sub.triggeredByEvent();
    }

    private static boolean callsOneWord(ServiceTask task) {
        var said = Expression.in(Objects.requireNonNullElse(task.getCamundaExpression(), ""))
                .toList();
        return said.size() == 1 && said.get(0) instanceof Expression.Call;
    }

    private static String clockOf(UserTask task) {
        return task.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
                .filter(property ->
                        property.getParentElement().getParentElement().getParentElement() == task)
                .filter(property -> "clock".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("none");
    }

    private static <T extends FlowNode> List<String> ids(Collection<T> nodes, Predicate<T> offends) {
        return nodes.stream().filter(offends).map(FlowNode::getId).toList();
    }
}
