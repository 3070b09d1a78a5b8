package org.shaodao.process;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Where things lie on a diagram: shapes, labels and lines by the id of their element. */
record Layout(Drawing drawing) {

    Map<String, Rectangle2D> shapes() {
        var shapes = new TreeMap<String, Rectangle2D>();
        drawing.every(BpmnShape.class)
                .forEach(shape -> shapes.put(shape.getBpmnElement().getId(), rectangle(shape.getBounds())));
        return shapes;
    }

    Map<String, Rectangle2D> labels() {
        var labels = new TreeMap<String, Rectangle2D>();
        drawing.every(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnLabel() != null)
                .forEach(shape -> labels.put(
                        shape.getBpmnElement().getId(),
                        rectangle(shape.getBpmnLabel().getBounds())));
        drawing.every(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnLabel() != null)
                .forEach(edge -> labels.put(
                        edge.getBpmnElement().getId(),
                        rectangle(edge.getBpmnLabel().getBounds())));
        return labels;
    }

    Map<String, List<Line2D>> lines() {
        var lines = new TreeMap<String, List<Line2D>>();
        drawing.every(BpmnEdge.class)
                .forEach(edge -> lines.put(edge.getBpmnElement().getId(), parts(List.copyOf(edge.getWaypoints()))));
        return lines;
    }

    private static List<Line2D> parts(List<Waypoint> points) {
        var parts = new ArrayList<Line2D>();
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            parts.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return parts;
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    /** A shape without its border, where lines may dock. */
    static Rectangle2D inner(Rectangle2D shape) {
        return new Rectangle2D.Double(shape.getX() + 1, shape.getY() + 1, shape.getWidth() - 2, shape.getHeight() - 2);
    }

    static boolean touches(Rectangle2D shape, double x, double y) {
        return new Rectangle2D.Double(shape.getX() - 1, shape.getY() - 1, shape.getWidth() + 2, shape.getHeight() + 2)
                .contains(x, y);
    }

    /** Whether an element lies, at any depth, in a subprocess. */
    boolean within(String inside, String outside) {
        ModelElementInstance element = drawing.model().getModelElementById(inside);
        while ((element = element.getParentElement()) != null) {
            if (element instanceof BaseElement base && outside.equals(base.getId())) {
                return true;
            }
        }
        return false;
    }

    boolean isContainer(String id) {
        return drawing.every(FlowNode.class).stream().anyMatch(node -> within(node.getId(), id));
    }
}
