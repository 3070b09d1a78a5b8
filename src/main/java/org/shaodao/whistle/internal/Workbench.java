package org.shaodao.whistle.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.clock.ClockState;
import org.shaodao.evidence.Attachment;
import org.shaodao.evidence.Attachments;
import org.shaodao.whistle.Whistle;
import org.shaodao.whistle.Whistles;
import org.shaodao.worklist.ClockChip;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskLists.UrgeRow;
import org.shaodao.worklist.TaskQuery;
import org.shaodao.worklist.TaskQuery.Tab;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worktime.TownClock;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first screen: what breaks next, what waits for me, where my whistles stand. */
@Service
public class Workbench {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M 月 d 日 EEE", Locale.CHINA);
    private static final int MOST = 20;
    /** Whistles of mine on the first screen; the list has them all. */
    private static final int SHOWN = 6;

    private final TaskLists tasks;
    private final WhistleLists lists;
    private final Whistles whistles;
    private final Attachments attachments;
    private final Clock clock;
    private final AgencyDirectory agencies;

    Workbench(
            AgencyDirectory agencies,
            TaskLists tasks,
            WhistleLists lists,
            Whistles whistles,
            Attachments attachments,
            Clock clock) {
        this.agencies = agencies;
        this.tasks = tasks;
        this.lists = lists;
        this.whistles = whistles;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Schema(name = "WorkbenchView", description = "工作台")
    public record WorkbenchView(
            Today today,
            List<AgendaItem> now,
            Mine whistles,
            List<ToVerify> verify,
            List<AgendaItem> visits,
            List<UrgeRow> urges) {}

    @Schema(name = "WorkbenchToday")
    public record Today(LocalDate date, String label, Instant at) {}

    @Schema(name = "WorkbenchMine")
    public record Mine(long open, long total, List<WhistleRow> items) {}

    /**
     * @param kind VERIFY, VISIT, AMEND, TASK, or URGE for a whistle of mine that others let pass its time
     * @param taskId {@code null} where there is nothing to do but to urge
     */
    @Schema(name = "AgendaItem", description = "今天要做的一件事")
    public record AgendaItem(
            String kind,
            @Nullable String taskId,
            String caseNumber,
            String title,
            String line,
            @Nullable ClockChip clock,
            String button) {}

    @Schema(name = "ToVerify", description = "等我核实的一件哨")
    public record ToVerify(
            String taskId,
            String caseNumber,
            String title,
            String line,
            @Nullable String result,
            List<Picture> before,
            List<Picture> after,
            @Nullable ClockChip clock,
            int version) {}

    @Schema(name = "WorkbenchPicture")
    public record Picture(long id, String name, Instant at) {}

    @Transactional(readOnly = true)
    public WorkbenchView of(Viewer viewer) {
        var today = LocalDate.ofInstant(clock.instant(), TownClock.ZONE);
        var mine = tasks.page(viewer, query(Tab.MINE)).items();
        var queue = tasks.page(viewer, query(Tab.QUEUE)).items();
        var open = new ArrayList<TaskRow>(mine);
        open.addAll(queue);
        open.sort(java.util.Comparator.comparing(
                (TaskRow task) -> task.clock() == null || task.clock().dueAt() == null
                        ? Instant.MAX
                        : task.clock().dueAt()));
        var counts = lists.counts(viewer);
        var whistleRows = counts.total() == 0
                ? List.<WhistleRow>of()
                : lists.page(viewer, new WhistleLists.Query(true, true, null, null, MOST))
                        .items();
        return new WorkbenchView(
                new Today(today, DAY.format(today), clock.instant()),
                now(open, whistleRows, viewer),
                new Mine(
                        counts.open(),
                        counts.total(),
                        whistleRows.stream().limit(SHOWN).toList()),
                verify(open),
                open.stream()
                        .filter(task -> "return-visit/visit".equals(task.path()))
                        .map(Workbench::item)
                        .toList(),
                tasks.urgesFor(viewer, 5));
    }

    private List<AgendaItem> now(List<TaskRow> open, List<WhistleRow> mine, Viewer viewer) {
        var items = new ArrayList<AgendaItem>();
        open.stream().limit(MOST).map(Workbench::item).forEach(items::add);
        var late = mine.stream().filter(row -> isLate(row, viewer)).toList();
        var urged = tasks.urgedLately(late.stream().map(WhistleRow::number).toList());
        late.stream()
                .filter(row -> !urged.contains(row.number()))
                .map(Workbench::urge)
                .forEach(items::add);
        return items;
    }

    /** Somebody else holds it and its time is over. What was urged lately waits until it may be urged again. */
    private boolean isLate(WhistleRow row, Viewer viewer) {
        var chip = row.clock();
        return chip != null
                && chip.state() == ClockState.RUNNING
                && !chip.dueAt().isAfter(clock.instant())
                && row.waitingFor() != null
                && !row.waitingFor().startsWith(viewer.agencyName());
    }

    private static AgendaItem urge(WhistleRow row) {
        var waiting = row.waitingFor().split(" ", 2);
        var line = waiting[0] + "的“" + waiting[1] + "”到点还没办。";
        return new AgendaItem("URGE", null, row.number(), "催办：" + row.title(), line, row.clock(), "催办");
    }

    private static TaskQuery query(Tab tab) {
        return TaskQuery.of(tab, MOST);
    }

    private static AgendaItem item(TaskRow task) {
        var kind = kind(task.path());
        return new AgendaItem(
                kind,
                task.id(),
                task.caseNumber(),
                task.name() + "：" + task.title(),
                line(task),
                task.clock(),
                button(kind, task));
    }

    private static String kind(String path) {
        return switch (path) {
            case "whistle/verify" -> "VERIFY";
            case "whistle/amend" -> "AMEND";
            case "return-visit/visit" -> "VISIT";
            default -> "TASK";
        };
    }

    /** What to know before going: for a visit the place, else what was said last, unless that is but the title. */
    private static String line(TaskRow task) {
        if ("VISIT".equals(kind(task.path()))) {
            return "到" + task.place() + "看看，问一句有没有反复。";
        }
        var word = task.lastWord();
        return word == null || word.endsWith(task.title()) ? task.place() : word;
    }

    private static String button(String kind, TaskRow task) {
        return switch (kind) {
            case "VERIFY" -> "去核实";
            case "AMEND" -> "补材料";
            case "VISIT" -> "记回访";
            default -> "department-response/sign".equals(task.path()) ? "签收" : "办理";
        };
    }

    private List<ToVerify> verify(List<TaskRow> open) {
        var waiting = open.stream()
                .filter(task -> "whistle/verify".equals(task.path()))
                .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var numbers = waiting.stream().map(TaskRow::caseNumber).toList();
        Map<String, Whistle> cases = whistles.findByNumberIn(numbers).stream()
                .collect(Collectors.toMap(Whistle::number, Function.identity()));
        var files = attachments.ofCases(numbers);
        return waiting.stream()
                .map(task ->
                        toVerify(task, cases.get(task.caseNumber()), files.getOrDefault(task.caseNumber(), List.of())))
                .toList();
    }

    private ToVerify toVerify(TaskRow task, Whistle whistle, List<Attachment> files) {
        return new ToVerify(
                task.id(),
                task.caseNumber(),
                task.title(),
                line(task),
                whistle.result(),
                pictures(files, whistle, true),
                pictures(files, whistle, false),
                task.clock(),
                task.version());
    }

    private List<Picture> pictures(List<Attachment> files, Whistle whistle, boolean byCommunity) {
        return files.stream()
                .filter(Attachment::image)
                .filter(file -> agencies.standsFor(file.agencyId(), whistle.blowerAgency()) == byCommunity)
                .limit(2)
                .map(file -> new Picture(file.id(), file.name(), file.at()))
                .toList();
    }
}
