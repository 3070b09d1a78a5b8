package org.shaodao.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One diagram as it lies in {@code processes/}, read both by the Model API and as plain XML. */
record Drawing(String name, Path file, BpmnModelInstance model) {

    /** All diagrams of the town, by the name of their file. */
    static List<Drawing> all() {
        return files("processes", ".bpmn").map(Drawing::read).toList();
    }

    /** Files below a directory of the repository, in a stable order. */
    static Stream<Path> files(String directory, String ending) {
        try (var walk = Files.walk(Path.of(directory))) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static Drawing read(Path file) {
        return new Drawing(nameOf(file), file, Bpmn.readModelFromFile(file.toFile()));
    }

    Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** Every {@code ${…}} of the file, wherever it stands: attribute or text. */
    List<Expression> expressions() {
        var found = new ArrayList<Expression>();
        for (var element : elements()) {
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Expression.in(attributes.item(i).getNodeValue()).forEach(found::add);
            }
            ownText(element).flatMap(Expression::in).forEach(found::add);
        }
        return found;
    }

    /** All elements of the file, in document order. */
    List<Element> elements() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var nodes = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagNameNS("*", "*");
            var elements = new ArrayList<Element>();
            for (int i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        } catch (Exception e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static Stream<String> ownText(Element element) {
        var texts = new ArrayList<String>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                texts.add(child.getNodeValue());
            }
        }
        return texts.stream();
    }

    @Override
    public String toString() {
        return name;
    }
}
