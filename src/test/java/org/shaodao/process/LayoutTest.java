package org.shaodao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams are drawn so that they can be read: one screen, nothing on top of anything. */
class LayoutTest {

    private static final int WIDEST = 1700;
    private static final int TALLEST = 1000;

    static List<Drawing> diagrams() {
        return Drawing.all();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void fits_one_screen(Drawing diagram) {
        var layout = new Layout(diagram);
        var whole = new Rectangle2D.Double();
        whole.setRect(layout.shapes().values().iterator().next());
        layout.shapes().values().forEach(whole::add);
        layout.labels().values().forEach(whole::add);
        assertThat(whole.getMaxX()).as("right edge").isLessThanOrEqualTo(WIDEST);
        assertThat(whole.getMaxY()).as("lower edge").isLessThanOrEqualTo(TALLEST);
        assertThat(whole.getMinX()).as("left edge").isNotNegative();
        assertThat(whole.getMinY()).as("upper edge").isNotNegative();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void draws_every_element_and_every_flow(Drawing diagram) {
        var layout = new Layout(diagram);
        assertThat(layout.shapes().keySet())
                .containsExactlyInAnyOrderElementsOf(diagram.every(FlowNode.class).stream()
                        .map(BaseElement::getId)
                        .toList());
        assertThat(layout.lines().keySet())
                .containsExactlyInAnyOrderElementsOf(diagram.every(SequenceFlow.class).stream()
                        .map(BaseElement::getId)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void puts_no_shape_on_another(Drawing diagram) {
        var layout = new Layout(diagram);
        var shapes = layout.shapes();
        var found = new ArrayList<String>();
        shapes.forEach((a, first) -> shapes.forEach((b, second) -> {
            if (a.compareTo(b) < 0 && !layout.within(a, b) && !layout.within(b, a) && first.intersects(second)) {
                found.add(a + " and " + b);
            }
            if (layout.within(a, b) && !second.contains(first)) {
                found.add(a + " sticks out of " + b);
            }
        }));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void leads_every_line_from_border_to_border_around_all_others(Drawing diagram) {
        var layout = new Layout(diagram);
        var shapes = layout.shapes();
        var found = new ArrayList<String>();
        for (var flow : diagram.every(SequenceFlow.class)) {
            var line = layout.lines().get(flow.getId());
            if (!Layout.touches(
                    shapes.get(flow.getSource().getId()),
                    line.get(0).getX1(),
                    line.get(0).getY1())) {
                found.add(
                        flow.getId() + " does not start at " + flow.getSource().getId());
            }
            var last = line.get(line.size() - 1);
            if (!Layout.touches(shapes.get(flow.getTarget().getId()), last.getX2(), last.getY2())) {
                found.add(flow.getId() + " does not end at " + flow.getTarget().getId());
            }
            shapes.forEach((id, shape) -> {
                var around = layout.within(flow.getSource().getId(), id);
                if (!around && line.stream().anyMatch(part -> part.intersects(Layout.inner(shape)))) {
                    if (!id.equals(flow.getSource().getId())
                            && !id.equals(flow.getTarget().getId())) {
                        found.add(flow.getId() + " runs through " + id);
                    }
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void lets_no_two_lines_cross(Drawing diagram) {
        var layout = new Layout(diagram);
        var lines = layout.lines();
        var found = new ArrayList<String>();
        lines.forEach((a, first) -> lines.forEach((b, second) -> {
            if (a.compareTo(b) < 0
                    && first.stream().anyMatch(one -> second.stream().anyMatch(one::intersectsLine))) {
                found.add(a + " and " + b);
            }
        }));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void keeps_every_label_clear_of_shapes_lines_and_other_labels(Drawing diagram) {
        var layout = new Layout(diagram);
        var found = new ArrayList<String>();
        var labels = layout.labels();
        labels.forEach((id, label) -> {
            layout.shapes().forEach((other, shape) -> {
                if (label.intersects(shape) && !(shape.contains(label) && layout.isContainer(other))) {
                    found.add("label of " + id + " on " + other);
                }
            });
            layout.lines().forEach((other, line) -> {
                if (line.stream().anyMatch(part -> part.intersects(label))) {
                    found.add("label of " + id + " on line " + other);
                }
            });
            labels.forEach((other, second) -> {
                if (id.compareTo(other) < 0 && label.intersects(second)) {
                    found.add("label of " + id + " on label of " + other);
                }
            });
        });
        assertThat(found).isEmpty();
    }
}
