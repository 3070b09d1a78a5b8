package org.shaodao.engine.internal;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.shaodao.engine.EngineTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's open user tasks page by page, as reconciliation compares them with our own table. */
@Component
class OpenTasks {

    private final JdbcClient jdbc;
    private final CommandExecutor commands;

    OpenTasks(JdbcClient jdbc, SpringProcessEngineConfiguration configuration) {
        this.jdbc = jdbc;
        this.commands = configuration.getCommandExecutorTxRequired();
    }

    /** The engine's query knows no "id greater than"; its table does. */
    List<EngineTask> after(String taskId, int limit) {
        var ids = jdbc.sql("select ID_ from ACT_RU_TASK where ID_ > ? order by ID_ limit ?")
                .params(taskId, limit)
                .query(String.class)
                .list();
        Command<List<EngineTask>> read = context -> ids.stream()
                .map(id -> context.getTaskManager().findTaskById(id))
                .filter(task -> task != null)
                .map((TaskEntity task) -> TaskWatch.seen(task))
                .toList();
        return commands.execute(read);
    }
}
