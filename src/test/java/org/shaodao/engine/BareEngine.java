package org.shaodao.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The engine as it is delivered, without anything of ours, on the same database: what our lists and moves are compared
 * with.
 */
public final class BareEngine implements AutoCloseable {

    private final ProcessEngine engine;

    public BareEngine(String url, String user, String password) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setJdbcDriver("com.mysql.cj.jdbc.Driver");
        configuration.setJdbcUrl(url);
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(password);
        configuration.setJdbcMaxActiveConnections(40);
        configuration.setJdbcMaxIdleConnections(40);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("audit");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setBeans(Map.of("queue", new Queues()));
        engine = configuration.buildProcessEngine();
    }

    public static String version() {
        return ProcessEngine.class.getPackage().getImplementationVersion();
    }

    /** The first twenty that are a person's or wait for their agency, by due date. */
    public int firstTasks(String person, String agency) {
        return engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssignee(person)
                .taskCandidateGroup(agency)
                .endOr()
                .orderByDueDate()
                .asc()
                .listPage(0, 20)
                .size();
    }

    /** Takes a task and signs it. */
    public void claimAndComplete(String taskId, String person) {
        engine.getTaskService().claim(taskId, person);
        engine.getTaskService().complete(taskId, Map.of("signOutcome", "sign", "owner", person));
    }

    @Override
    public void close() {
        engine.close();
    }

    /** What the diagrams ask when the next task appears. */
    public static final class Queues {

        public List<String> of(Object execution, String role) {
            return List.of("990000000000-" + role);
        }
    }
}
