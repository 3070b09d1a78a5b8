package org.shaodao.engine.internal;

import java.io.IOException;
import java.util.Arrays;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.shaodao.BeforeOpening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code processes/} and {@code forms/} at start, before the first request: one deployment per diagram with all
 * its forms, so that a change of one versions nothing else and a running case keeps the forms it was drawn with.
 */
@Component
class Deployment extends BeforeOpening {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);

    /** Fewer than the engine keeps in memory. */
    private static final int KEPT = 300;

    private final RepositoryService repository;
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    Deployment(RepositoryService repository) {
        super(Turn.PROCESSES);
        this.repository = repository;
    }

    @Override
    protected void prepare() {
        try {
            for (var table : files.getResources("classpath*:processes/**/*.dmn")) {
                deploy(table);
            }
            for (var diagram : files.getResources("classpath*:processes/**/*.bpmn")) {
                deploy(diagram);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("processes/ cannot be read", unreadable);
        }
        load();
    }

    /**
     * The engine shows a diagram to others while it is still reading it for the first time: whoever comes second then
     * starts a timer of a diagram that is not there yet, and fails. Here nobody comes second.
     */
    private void load() {
        repository.createProcessDefinitionQuery().orderByProcessDefinitionVersion().desc().listPage(0, KEPT).stream()
                .map(ProcessDefinition::getId)
                .forEach(repository::getProcessDefinition);
    }

    private void deploy(Resource model) throws IOException {
        var file = model.getFilename();
        var name = file.substring(0, file.lastIndexOf('.'));
        var deployment = repository.createDeployment().name(name).enableDuplicateFiltering(false);
        deployment.addInputStream(file, model.getInputStream());
        if (file.endsWith(".bpmn")) {
            var forms = files.getResources("classpath*:forms/" + name + "-*.form");
            Arrays.sort(forms, java.util.Comparator.comparing(Resource::getFilename));
            for (var form : forms) {
                deployment.addInputStream(form.getFilename(), form.getInputStream());
            }
        }
        LOG.debug("{} is deployed as {}", file, deployment.deploy().getId());
    }
}
