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
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.List;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.document.WorkbookAnswer;
import org.shaodao.upkeep.ImportRow;
import org.shaodao.upkeep.ImportView;
import org.shaodao.upkeep.Imports;
import org.shaodao.upkeep.RegisterWorkbooks;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Whole registers as workbooks, out and in. */
@RestController
@Tag(name = "底册", description = "区域、部门、岗位、人员和职责清单：由本地的资料员维护，谁改过什么都记着")
class ImportController {

    private final Imports imports;
    private final RegisterWorkbooks workbooks;
    private final Viewers viewers;

    ImportController(Imports imports, RegisterWorkbooks workbooks, Viewers viewers) {
        this.imports = imports;
        this.workbooks = workbooks;
        this.viewers = viewers;
    }

    @Needs(Action.REGISTER_FILES)
    @GetMapping(path = "/api/registers/{register}/workbook", produces = WorkbookAnswer.TYPE)
    @Operation(summary = "导出成 Excel", description = "本区域的；改好以后可以再导入。导出会留痕。")
    @ApiResponse(
            responseCode = "200",
            description = "表格",
            content = @Content(mediaType = WorkbookAnswer.TYPE, schema = @Schema(type = "string", format = "binary")))
    void export(
            @Parameter(description = "底册的代码", example = "officers") @PathVariable String register,
            @Parameter(description = "只要空表", example = "false") @RequestParam(defaultValue = "false") boolean empty,
            HttpServletResponse response)
            throws IOException {
        var name = workbooks.nameOf(register);
        WorkbookAnswer.attach(response, name + ".xlsx");
        workbooks.export(viewers.current(), register, empty, response.getOutputStream());
    }

    @Needs(Action.REGISTER_FILES)
    @PostMapping(
            path = "/api/registers/{register}/imports",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "上传要导入的 Excel", description = "收下以后在后台看一遍，说要加几条、改几条、哪里有错；这时还什么都没有导入。")
    @ApiResponse(responseCode = "202", description = "收下了，正在看")
    @ApiResponse(responseCode = "413", description = "文件太大", content = @Content)
    @ApiResponse(responseCode = "422", description = "不是 Excel、读不懂、缺列", content = @Content)
    ImportView receive(
            @Parameter(description = "底册的代码", example = "officers") @PathVariable String register,
            @Parameter(description = "一个 .xlsx 文件") @RequestPart(name = "file", required = false) MultipartFile file)
            throws IOException {
        var bytes = Xlsx.of(file);
        var name = file.getOriginalFilename();
        return imports.receive(viewers.current(), register, name == null ? "" : name, bytes);
    }

    @Needs(Action.REGISTER_FILES)
    @GetMapping("/api/imports")
    @Operation(summary = "我最近导入的", description = "最多 20 份，新的在前。")
    List<ImportView> latest() {
        return imports.latest(viewers.current());
    }

    @Needs(Action.REGISTER_FILES)
    @GetMapping("/api/imports/{importId}")
    @Operation(summary = "看到哪里了", description = "不是自己传的、没有的答 404。")
    ImportView one(@Parameter(description = "导入的编号", example = "12") @PathVariable long importId) {
        return imports.find(viewers.current(), importId);
    }

    @Needs(Action.REGISTER_FILES)
    @GetMapping("/api/imports/{importId}/rows")
    @Operation(summary = "一行一行看", description = "按表里的次序；可以只看有错的、要加的、要改的。")
    List<ImportRow> rows(
            @Parameter(description = "导入的编号", example = "12") @PathVariable long importId,
            @Parameter(description = "只看哪一种", example = "WRONG")
                    @RequestParam(required = false)
                    @Pattern(regexp = "ADDED|CHANGED|ENDED|SAME|WRONG")
                    String rowKind,
            @Parameter(description = "从哪一行后面起", example = "0") @RequestParam(defaultValue = "0") @Min(0) int afterRow,
            @Parameter(description = "最多几行", example = "50") @RequestParam(defaultValue = "50") @Min(1) @Max(200)
                    int limit) {
        return imports.rows(viewers.current(), importId, rowKind, afterRow, limit);
    }

    @Needs(Action.REGISTER_FILES)
    @GetMapping(path = "/api/imports/{importId}/workbook", produces = WorkbookAnswer.TYPE)
    @Operation(summary = "拿回标了错的表格", description = "有错的格标红，每行最后写明哪里不对；改好可以再传。")
    @ApiResponse(
            responseCode = "200",
            description = "表格",
            content = @Content(mediaType = WorkbookAnswer.TYPE, schema = @Schema(type = "string", format = "binary")))
    void marked(
            @Parameter(description = "导入的编号", example = "12") @PathVariable long importId, HttpServletResponse response)
            throws IOException {
        var viewer = viewers.current();
        WorkbookAnswer.attach(response, "标了错的-" + imports.find(viewer, importId).fileName());
        imports.marked(viewer, importId, response.getOutputStream());
    }

    @Needs(Action.REGISTER_FILES)
    @PostMapping("/api/imports/{importId}/apply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "导入", description = "要么全部，要么一条也不；有错的行，说了“只导入没错的”才放过。在后台办。")
    @ApiResponse(responseCode = "202", description = "开始导入")
    ImportView apply(
            @Parameter(description = "导入的编号", example = "12") @PathVariable long importId,
            @Valid @RequestBody ImportApproval body) {
        return imports.apply(viewers.current(), importId, Boolean.TRUE.equals(body.goodOnly()), body.version());
    }

    record ImportApproval(
            @Schema(description = "只导入没错的行", example = "false")
            Boolean goodOnly,

            @Schema(description = "看到的版本", example = "1") @NotNull(message = "请带上版本")
            Long version) {}
}
