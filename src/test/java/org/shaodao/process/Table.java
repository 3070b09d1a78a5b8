package org.shaodao.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table of {@code processes/}, asked through the real DMN engine. */
final class Table {

    static final String DMNDI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

    private final List<Fired> heard = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Path file;

    private Table(String name) throws IOException {
        file = file(name);
        var configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = this::listen;
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        engine = configuration.buildEngine();
        try (var text = Files.newInputStream(file)) {
            decision = engine.parseDecision(name, text);
        }
    }

    static Table read(String name) {
        try {
            return new Table(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String name) {
        return Drawing.files("processes", ".dmn")
                .filter(file -> Drawing.nameOf(file).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no table " + name));
    }

    /** The rows that fired, in the table's order. */
    List<Fired> ask(Map<String, Object> facts) {
        heard.clear();
        engine.evaluateDecisionTable(decision, facts);
        return List.copyOf(heard);
    }

    /** Ids of all rows. */
    List<String> rules() {
        return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .toList();
    }

    private void listen(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> heard.add(new Fired(rule)));
    }

    /** A row that fired. */
    record Fired(DmnEvaluatedDecisionRule row) {

        String rule() {
            return row.getId();
        }

        String text(String output) {
            return String.valueOf(row.getOutputEntries().values().stream()
                    .filter(entry -> entry.getOutputName().equals(output))
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .getValue());
        }

        @Override
        public String toString() {
            return text("kind") + " " + text("role");
        }
    }
}
