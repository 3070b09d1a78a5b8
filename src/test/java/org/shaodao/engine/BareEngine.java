package org.shaodao.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevelAudit;

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
        configuration.setCustomHistoryLevels(List.of(new Audit()));
        configuration.setHistory(Audit.NAME);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setBeans(Map.of("queue", new Queues(), "dispatch", new Steps()));
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

    /** Finishes a task that is a person's; with the last of a round the case goes on. */
    public void claimAndFinish(String taskId, String person) {
        engine.getTaskService().claim(taskId, person);
        engine.getTaskService().complete(taskId);
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

    /** The engine's own level under the name of ours, without which it does not start on the same database. */
    private static final class Audit extends HistoryLevelAudit {

        private static final String NAME = "path";

        @Override
        public int getId() {
            return 20;
        }

        @Override
        public String getName() {
            return NAME;
        }
    }

    /** What the diagrams do when a department has finished: here they only go on. */
    public static final class Steps {

        public void finished(Object execution) {}

        public boolean soleLead(Object execution) {
            return false;
        }
    }
}
