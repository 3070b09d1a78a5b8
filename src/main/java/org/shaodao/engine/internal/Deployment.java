package org.shaodao.engine.internal;

import java.io.IOException;
import java.util.Arrays;
import org.camunda.bpm.engine.RepositoryService;
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
