package org.shaodao.worklist.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.engine.EngineTask;
import org.shaodao.engine.Processes;
import org.shaodao.worklist.Reconciliation;
import org.shaodao.worklist.TaskState;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pages through both sides. The first pass walks the engine's tasks and looks each up in our table; only when our table
 * has more open rows than were met there does a second pass walk the rows. Work goes on meanwhile, so every difference is
 * looked at once more, both sides in one transaction, before it is believed.
 */
@Service
class Reconciler implements Reconciliation {

    private static final int PAGE = 500;

    private final TaskEntries entries;
    private final Processes processes;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Reconciler(
            TaskEntries entries,
            Processes processes,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    void everyNight() {
        compare();
    }

    @Override
    public Report compare() {
        var differences = new ArrayList<Difference>();
        long engineTasks = walkEngine(differences);
        long missing =
                differences.stream().filter(d -> d.kind() == Kind.ROW_MISSING).count();
        long rows = transaction.execute(status -> entries.countByState(TaskState.OPEN));
        if (rows != engineTasks - missing) {
            walkRows(differences);
        }
        var certain = differences.stream().filter(this::stillThere).toList();
        var report = new Report(clock.instant(), engineTasks, rows, certain);
        transaction.executeWithoutResult(status -> record(report));
        return report;
    }

    private long walkEngine(List<Difference> differences) {
        long count = 0;
        var page = engineAfter("");
        while (!page.isEmpty()) {
            count += page.size();
            compare(page, differences);
            page = engineAfter(page.get(page.size() - 1).id());
        }
        return count;
    }

    private List<EngineTask> engineAfter(String taskId) {
        return transaction.execute(status -> processes.openTasksAfter(taskId, PAGE));
    }

    private void compare(List<EngineTask> page, List<Difference> differences) {
        var ids = page.stream().map(EngineTask::id).toList();
        Map<String, TaskEntry> open = entries.findByTaskIdIn(ids).stream()
                .filter(TaskEntry::isOpen)
                .collect(Collectors.toMap(TaskEntry::getId, entry -> entry));
        for (var task : page) {
            var row = open.get(task.id());
            if (row == null) {
                differences.add(new Difference(
                        task.id(), task.caseNumber(), Kind.ROW_MISSING, "引擎里有任务“" + task.name() + "”，任务表里没有"));
            } else if (!row.queue().equals(task.queue())) {
                differences.add(new Difference(
                        task.id(),
                        task.caseNumber(),
                        Kind.OTHER_QUEUE,
                        "任务“" + task.name() + "”在引擎里属于 " + task.queue() + "，在任务表里属于 " + row.queue()));
            }
        }
    }

    private void walkRows(List<Difference> differences) {
        var page = rowsAfter("");
        while (!page.isEmpty()) {
            var waiting = waiting(page);
            page.stream().filter(row -> !waiting.contains(row.getId())).forEach(row -> differences.add(leftOver(row)));
            page = rowsAfter(page.get(page.size() - 1).getId());
        }
    }

    private List<TaskEntry> rowsAfter(String taskId) {
        return entries.findByStateAndTaskIdGreaterThanOrderByTaskIdAsc(TaskState.OPEN, taskId, Limit.of(PAGE));
    }

    private Set<String> waiting(List<TaskEntry> rows) {
        var ids = new HashSet<String>();
        rows.stream()
                .map(TaskEntry::caseNumber)
                .distinct()
                .forEach(number -> ids.addAll(transaction.execute(status -> processes.openTaskIds(number))));
        return ids;
    }

    private static Difference leftOver(TaskEntry row) {
        return new Difference(row.getId(), row.caseNumber(), Kind.ROW_LEFT_OVER, "任务表里的“" + row.name() + "”在引擎里已经没有");
    }

    private boolean stillThere(Difference difference) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean inEngine = processes.openTaskIds(difference.caseNumber()).contains(difference.taskId());
            boolean inTable = entries.findById(difference.taskId())
                    .filter(TaskEntry::isOpen)
                    .isPresent();
            return difference.kind() == Kind.OTHER_QUEUE ? inEngine && inTable : inEngine != inTable;
        }));
    }

    private void record(Report report) {
        int found = report.differences().size();
        var summary = found == 0 ? "任务表与引擎一致" : "任务表与引擎有 " + found + " 处不一致";
        audit.record(
                "WORKLIST_RECONCILED",
                null,
                Actor.SYSTEM,
                summary,
                Map.of(
                        "engineTasks", report.engineTasks(),
                        "rows", report.rows(),
                        "differences", report.differences()));
    }
}
