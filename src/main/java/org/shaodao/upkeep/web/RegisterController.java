package org.shaodao.upkeep.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.shaodao.CommonKnowledge;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Permissions;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.register.Line;
import org.shaodao.upkeep.RegisterHistory.Change;
import org.shaodao.upkeep.Upkeep;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The town's own lists, line by line. */
@RestController
@RequestMapping("/api/registers")
@Tag(name = "底册", description = "区域、部门、岗位、人员和职责清单：由本地的资料员维护，谁改过什么都记着")
class RegisterController {

    private final Upkeep upkeep;
    private final Viewers viewers;
    private final Permissions permissions;

    RegisterController(Upkeep upkeep, Viewers viewers, Permissions permissions) {
        this.upkeep = upkeep;
        this.viewers = viewers;
        this.permissions = permissions;
    }

    @CommonKnowledge
    @GetMapping
    @Operation(summary = "有哪些底册", description = "每本有哪些列、每列怎么填。")
    List<RegisterRow> registers() {
        var viewer = viewers.current();
        var keeper = permissions.allows(viewer, Action.REGISTER_KEEP);
        return upkeep.registers().stream()
                .map(register -> RegisterRow.of(register, keeper && upkeep.adds(viewer, register)))
                .toList();
    }

    @Needs(Action.REGISTER_READ)
    @GetMapping("/{register}/lines")
    @Operation(summary = "查底册", description = "本区域的，按区域和编号排；可按字查。没有这本底册时答 404。")
    LinePage lines(
            @Parameter(description = "底册的代码", example = "officers") @PathVariable String register,
            @Parameter(description = "名称、编号里的字", example = "住建")
                    @RequestParam(required = false)
                    @Size(max = 40, message = "最多 40 个字")
                    String q,
            @Parameter(description = "只看这个区域的", example = "411003002000")
                    @RequestParam(required = false)
                    @Pattern(regexp = "\\d{12,16}")
                    String region,
            @Parameter(description = "停用了的也要", example = "false") @RequestParam(defaultValue = "false") boolean ended,
            @Parameter(description = "上一页给的位置") @RequestParam(required = false) @Size(max = 100) String cursor,
            @Parameter(description = "最多几条", example = "50") @RequestParam(defaultValue = "50") @Min(1) @Max(200)
                    int limit) {
        var viewer = viewers.current();
        var page = upkeep.page(
                viewer, register, new Upkeep.Question(some(q), some(region), ended, some(cursor), limit + 1));
        var shown = page.subList(0, Math.min(limit, page.size()));
        return new LinePage(
                shown.stream().map(line -> row(viewer, line)).toList(),
                page.size() > limit ? shown.get(limit - 1).key() : null);
    }

    @Needs(Action.REGISTER_READ)
    @GetMapping("/{register}/lines/{key}")
    @Operation(summary = "看一条", description = "不在本区域、没有这一条时答 404。")
    LineRow line(
            @Parameter(description = "底册的代码", example = "officers") @PathVariable String register,
            @Parameter(description = "这一条的编号", example = "411003000000-HOUSING-01") @PathVariable String key) {
        var viewer = viewers.current();
        var line = upkeep.find(viewer, register, key);
        return row(viewer, line, upkeep.successorOf(register, line), upkeep.closedBecause(register, line));
    }

    @Needs(Action.REGISTER_READ)
    @GetMapping("/{register}/lines/{key}/history")
    @Operation(summary = "谁改过", description = "新的在前，一次 50 条。")
    List<Change> history(
            @Parameter(description = "底册的代码", example = "officers") @PathVariable String register,
            @Parameter(description = "这一条的编号", example = "411003000000-HOUSING-01") @PathVariable String key,
            @Parameter(description = "只要比它早的", example = "0") @RequestParam(defaultValue = "0") @Min(0) long before) {
        return upkeep.history(viewers.current(), register, key, before);
    }

    @Needs(Action.REGISTER_KEEP)
    @PostMapping("/{register}/lines")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "加一条", description = "哪一列不对，errors 里逐列说明。")
    @ApiResponse(responseCode = "201", description = "已加上")
    LineRow add(
            @Parameter(description = "底册的代码", example = "officers") @PathVariable String register,
            @Valid @RequestBody NewLine body) {
        var viewer = viewers.current();
        return row(viewer, upkeep.add(viewer, register, body.cells(), body.reason()));
    }

    @Needs(Action.REGISTER_KEEP)
    @PutMapping("/{register}/lines/{key}")
    @Operation(summary = "改一条", description = "带上看到的版本；别人先改了的答 409。")
    LineRow change(
            @Parameter(description = "底册的代码", example = "officers") @PathVariable String register,
            @Parameter(description = "这一条的编号", example = "411003000000-HOUSING-01") @PathVariable String key,
            @Valid @RequestBody ChangedLine body) {
        var viewer = viewers.current();
        return row(viewer, upkeep.change(viewer, register, key, body.cells(), body.version(), body.reason()));
    }

    private LineRow row(Viewer viewer, Line line) {
        return row(viewer, line, null, null);
    }

    private LineRow row(Viewer viewer, Line line, @Nullable String successor, @Nullable String closed) {
        return new LineRow(
                line.key(),
                line.cells(),
                line.version(),
                line.endedOn(),
                line.successor(),
                successor,
                closed,
                closed == null && permissions.allows(viewer, Action.REGISTER_KEEP) && upkeep.keeps(viewer, line));
    }

    private static String some(String text) {
        return text == null ? "" : text;
    }

    record NewLine(
            @Schema(description = "每一列填的", example = "{\"id\":\"HOUSING-31\"}")
            @NotNull(message = "请填写")
            @Size(max = 20, message = "最多 20 列")
            Map<String, @Size(max = 1000, message = "最多 1000 个字") String> cells,

            @Schema(description = "为什么", example = "新设") @Size(max = 200, message = "最多 200 个字")
            String reason) {}

    record ChangedLine(
            @Schema(description = "每一列填的", example = "{\"id\":\"HOUSING-31\"}")
            @NotNull(message = "请填写")
            @Size(max = 20, message = "最多 20 列")
            Map<String, @Size(max = 1000, message = "最多 1000 个字") String> cells,

            @Schema(description = "看到的版本", example = "0") @NotNull(message = "请带上版本")
            Long version,

            @Schema(description = "为什么", example = "改名") @Size(max = 200, message = "最多 200 个字")
            String reason) {}
}
