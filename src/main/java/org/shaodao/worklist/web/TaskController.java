package org.shaodao.worklist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.document.WorkbookAnswer;
import org.shaodao.engine.Forms.FieldProblem;
import org.shaodao.worklist.FormInvalid;
import org.shaodao.worklist.TaskCounts;
import org.shaodao.worklist.TaskHolder;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskPage;
import org.shaodao.worklist.TaskQuery;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.TaskView;
import org.shaodao.worklist.TaskWorkbooks;
import org.shaodao.worklist.TaskWorkbooks.Extra;
import org.shaodao.worklist.Worklist;
import org.shaodao.worktime.TownClock;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "任务", description = "待办、待签收、已办，和一项任务上的动作")
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private static final String EXTRA = "(waiter|last|agency|owner|came)";

    private final Worklist worklist;
    private final TaskLists lists;
    private final TaskWorkbooks workbooks;
    private final Viewers viewers;
    private final Clock clock;

    TaskController(Worklist worklist, TaskLists lists, TaskWorkbooks workbooks, Viewers viewers, Clock clock) {
        this.worklist = worklist;
        this.lists = lists;
        this.workbooks = workbooks;
        this.viewers = viewers;
        this.clock = clock;
    }

    @Operation(summary = "任务列表", description = "按时限先后；已办按办结先后，最近的在前。")
    @Needs(Action.OWN_DESK)
    @GetMapping
    TaskPage list(
            @Valid @ParameterObject TaskFilterParameters filter,
            @RequestParam(required = false) @Size(max = 200) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return lists.page(viewers.current(), new TaskQuery(filter.inTab(), filter.filter(today()), cursor, limit));
    }

    @Operation(summary = "任务列表的表格", description = "筛选和列表一样，最多 50,000 行；导出记入档案。")
    @Needs(Action.OWN_DESK)
    @GetMapping(path = "/workbook", produces = WorkbookAnswer.TYPE)
    @ApiResponse(
            responseCode = "200",
            description = "表格",
            content = @Content(mediaType = WorkbookAnswer.TYPE, schema = @Schema(type = "string", format = "binary")))
    void workbook(
            @Valid @ParameterObject TaskFilterParameters filter,
            @Parameter(
                            description =
                                    "事项和时限以外的列，用点隔开：waiter 谁在等，last 最近一句，agency 部门，owner 承办人，came 来的时间；none 一列也不要；不写就都要")
                    @RequestParam(required = false)
                    @Pattern(regexp = "none|" + EXTRA + "(\\." + EXTRA + "){0,4}")
                    @Nullable
                    String columns,
            HttpServletResponse response)
            throws IOException {
        var viewer = viewers.current();
        var asked = filter.filter(today());
        WorkbookAnswer.attach(response, "任务.xlsx");
        workbooks.write(viewer, filter.inTab(), asked, extras(columns), response.getOutputStream());
    }

    private static Set<Extra> extras(String columns) {
        if (columns == null) {
            return EnumSet.allOf(Extra.class);
        }
        return Arrays.stream(columns.split("\\."))
                .filter(name -> !name.equals("none"))
                .map(name -> Extra.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Extra.class)));
    }

    @Operation(summary = "任务在谁手里", description = "一个页签里最急的 5,000 件任务，在哪些部门、哪些经办人手里，按名称排。")
    @Needs(Action.OWN_DESK)
    @GetMapping("/holders")
    List<TaskHolder> holders(@RequestParam @Pattern(regexp = "mine|queue|done|started|copied|watched") String tab) {
        return lists.holders(viewers.current(), TaskFilterParameters.tabOf(tab));
    }

    @Operation(summary = "各页签的任务数")
    @Needs(Action.OWN_DESK)
    @GetMapping("/counts")
    TaskCounts counts() {
        return lists.counts(viewers.current());
    }

    @Operation(summary = "打开一项任务", description = "表单、预填内容、可选的结果和各自的后果、可用的动作。")
    @Needs(Action.CASE_READ)
    @GetMapping("/{id}")
    TaskView open(@PathVariable String id) {
        return worklist.open(viewers.current(), id);
    }

    @Operation(summary = "接下任务", description = "别人先接了：409 task-taken，说明是谁、什么时候。")
    @Needs(Action.TASK_WORK)
    @PostMapping("/{id}/claim")
    TaskRow claim(@PathVariable String id, @Valid @RequestBody TaskVersion seen) {
        return worklist.claim(viewers.current(), id, seen.version());
    }

    @Operation(summary = "放回待签收")
    @Needs(Action.TASK_WORK)
    @PostMapping("/{id}/release")
    TaskRow release(@PathVariable String id, @Valid @RequestBody TaskVersion seen) {
        return worklist.release(viewers.current(), id, seen.version());
    }

    @Operation(summary = "转给同事，或转到上级、下级部门", description = "officerId 和 agencyId 填一个。")
    @Needs(Action.TASK_WORK)
    @PostMapping("/{id}/hand-over")
    TaskRow handOver(@PathVariable String id, @Valid @RequestBody TaskHandOver handOver) {
        var viewer = viewers.current();
        if ((handOver.officerId() == null) == (handOver.agencyId() == null)) {
            var message = "请选择一位同事或一个部门（只选一个）";
            throw new FormInvalid(
                    List.of(new FieldProblem("officerId", "人员", message), new FieldProblem("agencyId", "部门", message)));
        }
        return handOver.officerId() != null
                ? worklist.handToColleague(viewer, id, handOver.officerId(), handOver.reason(), handOver.version())
                : worklist.moveToQueue(viewer, id, handOver.agencyId(), handOver.reason(), handOver.version());
    }

    @Operation(summary = "办理任务", description = "表单再检查一遍；不合格 422 form-invalid，逐栏说明。")
    @Needs(Action.TASK_WORK)
    @PostMapping("/{id}/complete")
    TaskRow complete(@PathVariable String id, @Valid @RequestBody TaskCompletionRequest filled) {
        return worklist.complete(viewers.current(), id, filled.filled());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TownClock.ZONE);
    }

    @Schema(name = "TaskVersionSeen")
    record TaskVersion(
            @NotNull @Schema(description = "看到的版本") Integer version) {}
}
