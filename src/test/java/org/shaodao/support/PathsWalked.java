package org.shaodao.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.boot.test.context.TestComponent;

/** Which shapes and flows of the town's diagrams were walked since {@link #begin}. */
@TestComponent
public class PathsWalked extends AbstractProcessEnginePlugin {

    private static final List<String> OURS =
            List.of("whistle", "department-response", "refusal-arbitration", "return-visit");

    private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());
    private Suite suite;
    private ProcessEngine engine;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        engine = built;
        begin("before");
        new ProcessEngineAdapter(engine, collector).initializeListeners();
    }

    /** Forgets what was walked before. */
    public void begin(String name) {
        suite = collector.createSuite(new Suite(name, name));
        collector.activateSuite(name);
        collector.createRun(new Run(name, name), name);
        collector.activateRun(name);
    }

    /** Share of shapes and flows walked, by diagram. */
    public Map<String, Double> shares() {
        return collector.getModels().stream()
                .filter(model -> OURS.contains(model.getKey()))
                .collect(Collectors.toMap(Model::getKey, suite::calculateCoverage, Math::max, TreeMap::new));
    }

    /** Shapes and flows nobody walked: {@code whistle/confirm}. */
    public List<String> missed() {
        var missed = new ArrayList<String>();
        for (var model : collector.getModels()) {
            if (OURS.contains(model.getKey())) {
                var walked = suite.getEvents(model.getKey()).stream()
                        .map(Event::getDefinitionKey)
                        .collect(Collectors.toSet());
                var drawn = Bpmn.readModelFromStream(
                        new java.io.ByteArrayInputStream(model.getXml().getBytes(StandardCharsets.UTF_8)));
                drawn.getModelElementsByType(FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .filter(id -> !walked.contains(id))
                        .forEach(id -> missed.add(model.getKey() + "/" + id));
                drawn.getModelElementsByType(SequenceFlow.class).stream()
                        .map(SequenceFlow::getId)
                        .filter(id -> !walked.contains(id))
                        .forEach(id -> missed.add(model.getKey() + "/" + id));
            }
        }
        return missed;
    }
}
