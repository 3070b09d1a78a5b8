package org.shaodao.worklist;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.shaodao.document.WorkbookWriter;
import org.shaodao.document.WorkbookWriter.Heading;
import org.shaodao.document.WorkbookWriter.Written;
import org.shaodao.worklist.TaskQuery.Filter;
import org.shaodao.worklist.TaskQuery.Tab;
import org.shaodao.worktime.TownClock;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** A list of tasks as a workbook, in the order of the screen. */
@Service
public class TaskWorkbooks {

    /** Nobody reads further; whoever wants other rows filters. */
    public static final int MOST = 50_000;

    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(TownClock.ZONE);

    /** What a list shows besides the matter and its clock, where somebody chose it. */
    public enum Extra {
        WAITER,
        LAST,
        AGENCY,
        OWNER,
        CAME
    }

    /** @param extra {@code null} for what always stands there */
    private record Column(String label, int width, @Nullable Extra extra, Function<TaskRow, String> text) {}

    private final TaskLists lists;
    private final CaseCards cards;
    private final AuditTrail audit;
    private final Clock clock;
    private final List<Column> columns;

    TaskWorkbooks(TaskLists lists, CaseCards cards, AuditTrail audit, Clock clock) {
        this.lists = lists;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
        this.columns = List.of(
                new Column("编号", 20, null, TaskRow::caseNumber),
                new Column("事项", 40, null, TaskRow::title),
                new Column("任务", 16, null, TaskRow::name),
                new Column("级别", 8, null, row -> cards.levelLabel(row.level())),
                new Column("角色", 8, null, row -> role(row.role())),
                new Column("地方", 32, null, TaskRow::place),
                new Column("谁在等", 24, Extra.WAITER, TaskRow::waiter),
                new Column("部门", 28, Extra.AGENCY, TaskRow::queueName),
                new Column("承办人", 12, Extra.OWNER, TaskRow::ownerName),
                new Column(
                        "时限",
                        18,
                        null,
                        row -> row.clock() == null ? null : minute(row.clock().dueAt())),
                new Column("时限怎样", 20, null, row -> standing(row.clock(), clock.instant())),
                new Column("来的时间", 18, Extra.CAME, row -> minute(row.createdAt())),
                new Column("办结时间", 18, null, row -> minute(row.doneAt())),
                new Column("最近一句", 40, Extra.LAST, TaskRow::lastWord));
    }

    /**
     * Writes what the list shows with this filter while it is read, {@value #MOST} rows at most. Leaves a trace in the
     * record.
     *
     * @param chosen which columns stand beside the matter and its clock
     */
    public void write(Viewer viewer, Tab tab, Filter filter, Set<Extra> chosen, OutputStream out) throws IOException {
        audit.record("TASKS_EXPORTED", null, viewer.actor(), "导出任务列表", asked(tab, filter));
        var shown = columns.stream()
                .filter(column -> column.extra() == null || chosen.contains(column.extra()))
                .toList();
        var headings = shown.stream()
                .map(column -> new Heading(column.label(), column.width()))
                .toList();
        try (var book = new WorkbookWriter(out, "任务", headings)) {
            String cursor = null;
            int left = MOST;
            do {
                var page = lists.page(viewer, new TaskQuery(tab, filter, cursor, Math.min(AT_ONCE, left)));
                for (var row : page.items()) {
                    book.row(shown.stream()
                            .map(column ->
                                    new Written(Objects.toString(column.text().apply(row), ""), null))
                            .toList());
                }
                left -= page.items().size();
                cursor = page.next();
            } while (cursor != null && left > 0);
            if (cursor != null) {
                book.row(List.of(new Written("只导出了前 %,d 行，后面还有。请先筛选再导出。".formatted(MOST), null)));
            }
        }
    }

    /** What narrowed the list; words that were looked for may be somebody's name, and are not kept. */
    private static Map<String, Object> asked(Tab tab, Filter filter) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("tab", tab);
        asked.put("level", filter.level());
        asked.put("role", filter.role());
        asked.put("type", filter.type());
        asked.put("region", filter.region());
        asked.put("agency", filter.agency());
        asked.put("owner", filter.owner());
        asked.put("due", filter.due());
        asked.put("from", filter.from());
        asked.put("until", filter.until());
        asked.put("words", filter.words() == null ? null : "有");
        asked.values().removeIf(Objects::isNull);
        return asked;
    }

    private static String minute(@Nullable Instant at) {
        return at == null ? null : MINUTE.format(at);
    }

    private static String role(String role) {
        return role == null ? null : role.equals("LEAD") ? "主办" : "协办";
    }

    private static String provisional(ClockChip chip) {
        return chip.unpublishedYear() == null ? "" : "（暂定：" + chip.unpublishedYear() + " 年放假安排未公布）";
    }

    private static String standing(ClockChip chip, Instant now) {
        if (chip == null) {
            return "没有时限";
        }
        return switch (chip.state()) {
            case SUSPENDED -> "暂停：" + Objects.toString(chip.suspendedFor(), "");
            case MET -> "按时";
            case LATE -> "超时办完";
            case CANCELLED -> "取消";
            case RUNNING -> chip.dueAt().isAfter(now) ? "没到期" + provisional(chip) : "已超时";
        };
    }
}
