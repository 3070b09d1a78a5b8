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
import java.util.stream.Stream;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.shaodao.document.WorkbookWriter;
import org.shaodao.document.WorkbookWriter.Heading;
import org.shaodao.document.WorkbookWriter.Written;
import org.shaodao.worklist.TaskQuery.Filter;
import org.shaodao.worklist.TaskQuery.Tab;
import org.shaodao.worktime.TownClock;
import org.springframework.stereotype.Service;

/** A list of tasks as a workbook, in the order of the screen. */
@Service
public class TaskWorkbooks {

    /** Nobody reads further; whoever wants other rows filters. */
    public static final int MOST = 50_000;

    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(TownClock.ZONE);

    private static final List<Heading> HEADINGS = List.of(
            new Heading("编号", 20),
            new Heading("事项", 40),
            new Heading("任务", 16),
            new Heading("级别", 8),
            new Heading("角色", 8),
            new Heading("地方", 32),
            new Heading("谁在等", 24),
            new Heading("部门", 28),
            new Heading("承办人", 12),
            new Heading("时限", 18),
            new Heading("时限怎样", 20),
            new Heading("来的时间", 18),
            new Heading("办结时间", 18),
            new Heading("最近一句", 40));

    private final TaskLists lists;
    private final CaseCards cards;
    private final AuditTrail audit;
    private final Clock clock;

    TaskWorkbooks(TaskLists lists, CaseCards cards, AuditTrail audit, Clock clock) {
        this.lists = lists;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes what the list shows with this filter while it is read, {@value #MOST} rows at most. Leaves a trace in the
     * record.
     */
    public void write(Viewer viewer, Tab tab, Filter filter, OutputStream out) throws IOException {
        audit.record("TASKS_EXPORTED", null, viewer.actor(), "导出任务列表", asked(tab, filter));
        var now = clock.instant();
        try (var book = new WorkbookWriter(out, "任务", HEADINGS)) {
            String cursor = null;
            int left = MOST;
            do {
                var page = lists.page(viewer, new TaskQuery(tab, filter, cursor, Math.min(AT_ONCE, left)));
                for (var row : page.items()) {
                    book.row(cells(row, now));
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

    private List<Written> cells(TaskRow row, Instant now) {
        return Stream.of(
                        row.caseNumber(),
                        row.title(),
                        row.name(),
                        cards.levelLabel(row.level()),
                        role(row.role()),
                        row.place(),
                        row.waiter(),
                        row.queueName(),
                        row.ownerName(),
                        row.clock() == null ? null : MINUTE.format(row.clock().dueAt()),
                        standing(row.clock(), now),
                        MINUTE.format(row.createdAt()),
                        row.doneAt() == null ? null : MINUTE.format(row.doneAt()),
                        row.lastWord())
                .map(text -> new Written(Objects.toString(text, ""), null))
                .toList();
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
