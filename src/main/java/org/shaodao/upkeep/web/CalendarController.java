package org.shaodao.upkeep.web;

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
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.shaodao.CommonKnowledge;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Permissions;
import org.shaodao.access.Viewers;
import org.shaodao.document.WorkbookAnswer;
import org.shaodao.upkeep.Scope;
import org.shaodao.upkeep.calendar.CalendarDraft;
import org.shaodao.upkeep.calendar.CalendarEntry;
import org.shaodao.upkeep.calendar.CalendarMove;
import org.shaodao.upkeep.calendar.CalendarProposal;
import org.shaodao.upkeep.calendar.CalendarRevision;
import org.shaodao.upkeep.calendar.CalendarWorkbooks;
import org.shaodao.upkeep.calendar.Calendars;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The calendars of the years. */
@RestController
@Tag(name = "工作日历", description = "每年的放假和调休：先看会动哪些时限，再发布")
class CalendarController {

    private final Calendars calendars;
    private final CalendarWorkbooks workbooks;
    private final Viewers viewers;
    private final Permissions permissions;

    CalendarController(Calendars calendars, CalendarWorkbooks workbooks, Viewers viewers, Permissions permissions) {
        this.calendars = calendars;
        this.workbooks = workbooks;
        this.viewers = viewers;
        this.permissions = permissions;
    }

    @CommonKnowledge
    @GetMapping("/api/calendars")
    @Operation(summary = "每年的放假安排", description = "每年最新的一版；没有的年份还没有公布，按周末算。")
    CalendarBookView all() {
        var viewer = viewers.current();
        var revisions = calendars.revisions();
        return new CalendarBookView(
                permissions.allows(viewer, Action.CALENDAR_KEEP) && Scope.ofTheCity(viewer),
                calendars.all().stream()
                        .map(plan -> new CalendarYear(
                                plan.year(),
                                plan.revision(),
                                plan.title(),
                                plan.source(),
                                plan.shortSource(),
                                Calendars.entries(plan),
                                revisions.stream()
                                        .filter(one -> one.year() == plan.year())
                                        .toList()))
                        .toList());
    }

    @Needs(Action.CALENDAR_KEEP)
    @PostMapping("/api/calendars/{year}/drafts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "录入一年的安排", description = "在后台看会动哪些没办完的时限；这时还什么都没有改。")
    @ApiResponse(responseCode = "202", description = "收下了，正在看")
    CalendarDraft propose(
            @Parameter(description = "哪一年", example = "2027") @PathVariable @Min(2025) @Max(2100) int year,
            @Valid @RequestBody CalendarProposal body) {
        return calendars.propose(viewers.current(), year, body);
    }

    @Needs(Action.CALENDAR_KEEP)
    @GetMapping("/api/calendar-drafts/{draftId}")
    @Operation(summary = "放假安排看到哪里了", description = "没有的答 404。")
    CalendarDraft draft(@Parameter(description = "草案的编号", example = "3") @PathVariable long draftId) {
        return calendars.find(viewers.current(), draftId);
    }

    @Needs(Action.CALENDAR_KEEP)
    @GetMapping("/api/calendar-drafts/{draftId}/moves")
    @Operation(summary = "会动哪些时限", description = "先到期的在前，一次 50 个。")
    List<CalendarMove> moves(
            @Parameter(description = "草案的编号", example = "3") @PathVariable long draftId,
            @Parameter(description = "上一页最后一个原来的到期时刻", example = "2027-01-04T10:00:00Z")
                    @RequestParam(defaultValue = "1970-01-02T00:00:00Z")
                    Instant afterDue,
            @Parameter(description = "上一页最后一个时限", example = "0") @RequestParam(defaultValue = "0") @Min(0)
                    long afterClock) {
        return calendars.moves(viewers.current(), draftId, afterDue, afterClock, 50);
    }

    @Needs(Action.CALENDAR_KEEP)
    @PostMapping("/api/calendar-drafts/{draftId}/publication")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "发布", description = "从现在起算数；没办完的时限在后台重算，每一个都记着为什么动。")
    @ApiResponse(responseCode = "202", description = "已发布，正在重算")
    CalendarDraft publish(
            @Parameter(description = "草案的编号", example = "3") @PathVariable long draftId,
            @Valid @RequestBody CalendarPublication body) {
        return calendars.publish(viewers.current(), draftId, body.version());
    }

    @Needs(Action.CALENDAR_KEEP)
    @GetMapping(path = "/api/calendars/{year}/workbook", produces = WorkbookAnswer.TYPE)
    @Operation(summary = "放假安排导出成 Excel", description = "还没有公布的年份是空表。")
    @ApiResponse(
            responseCode = "200",
            description = "表格",
            content = @Content(mediaType = WorkbookAnswer.TYPE, schema = @Schema(type = "string", format = "binary")))
    void export(
            @Parameter(description = "哪一年", example = "2027") @PathVariable @Min(2025) @Max(2100) int year,
            HttpServletResponse response)
            throws IOException {
        calendars.requireKeeper(viewers.current());
        WorkbookAnswer.attach(response, year + " 年放假安排.xlsx");
        var entries = calendars.all().stream()
                .filter(plan -> plan.year() == year)
                .flatMap(plan -> Calendars.entries(plan).stream())
                .toList();
        workbooks.write(year, entries, response.getOutputStream());
    }

    @Needs(Action.CALENDAR_KEEP)
    @PostMapping(
            path = "/api/calendar-sheets",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "读一份 Excel", description = "读出每一行，哪里不对逐行说明；什么也不保存。")
    @ApiResponse(responseCode = "200", description = "读完了")
    @ApiResponse(responseCode = "413", description = "文件太大", content = @Content)
    @ApiResponse(responseCode = "422", description = "不是 Excel、读不懂、缺列", content = @Content)
    CalendarSheet read(
            @Parameter(description = "一个 .xlsx 文件") @RequestPart(name = "file", required = false) MultipartFile file,
            @Parameter(description = "哪一年的；给了就查是不是都在这一年里", example = "2027")
                    @RequestParam(required = false)
                    @Min(2000)
                    @Max(2099)
                    Integer year)
            throws IOException {
        calendars.requireKeeper(viewers.current());
        var sheet = workbooks.read(Xlsx.of(file), year);
        return new CalendarSheet(sheet.entries(), sheet.wrong(), sheet.marked());
    }

    record CalendarBookView(
            @Schema(description = "我能不能改", example = "false")
            boolean mayKeep,

            List<CalendarYear> years) {}

    record CalendarYear(
            @Schema(example = "2026") int year,
            @Schema(description = "第几版", example = "1") int revision,
            @Schema(example = "2026 年放假安排") String title,
            @Schema(description = "依据的文件") String source,

            @Schema(description = "简称", example = "国务院办公厅 2026 年安排")
            String shortSource,

            @Schema(description = "和平常不一样的日子") List<CalendarEntry> entries,

            @Schema(description = "谁录入了哪一版，新的在前；随系统带来的不在里面") List<CalendarRevision> revisions) {}

    record CalendarSheet(
            @Schema(description = "读得懂的行") List<CalendarEntry> entries,
            @Schema(description = "读不懂的行") List<CalendarWorkbooks.WrongRow> wrong,

            @Nullable
            @Schema(
                    description = "标了错的表（.xlsx，Base64），没有错就没有",
                    type = "string",
                    format = "byte",
                    example = "UEsDBA==",
                    nullable = true)
            byte[] workbook) {}

    record CalendarPublication(
            @Schema(description = "看到的版本", example = "1") @NotNull(message = "请带上版本")
            Long version) {}
}
