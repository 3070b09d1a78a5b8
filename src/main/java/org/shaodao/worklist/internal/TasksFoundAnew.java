package org.shaodao.worklist.internal;

import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.shaodao.SchemaStep;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Tasks are found by the community that waits, too, and those from before there was pinyin by their first letters. */
@Component
class TasksFoundAnew extends SchemaStep {

    private static final int AT_ONCE = 1000;

    TasksFoundAnew() {
        super(61, "tasks found by who waits");
    }

    private record Named(String taskId, String caseNumber, String title, String place, String waiter) {}

    @Override
    public void migrate(Context context) {
        var source = new SingleConnectionDataSource(context.getConnection(), true);
        var jdbc = JdbcClient.create(source);
        var batches = new JdbcTemplate(source);
        var page = List.<Named>of();
        do {
            page = jdbc.sql("select task_id, case_number, title, place, waiter from task_entry where task_id > ?"
                            + " order by task_id limit ?")
                    .params(page.isEmpty() ? "" : page.get(page.size() - 1).taskId(), AT_ONCE)
                    .query(Named.class)
                    .list();
            batches.batchUpdate(
                    "update task_entry set found_by = ? where task_id = ?",
                    page.stream().map(TasksFoundAnew::values).toList());
        } while (page.size() == AT_ONCE);
    }

    private static Object[] values(Named one) {
        return new Object[] {TaskCard.foundBy(one.caseNumber(), one.title(), one.place(), one.waiter()), one.taskId()};
    }
}
