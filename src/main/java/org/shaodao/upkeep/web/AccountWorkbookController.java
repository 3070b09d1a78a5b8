package org.shaodao.upkeep.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shaodao.RepeatSafe;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.document.WorkbookAnswer;
import org.shaodao.upkeep.accounts.AccountWorkbooks;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The accounts of a whole town. The passwords that were made are told once: the answer is not kept to be given again. */
@RestController
@RequestMapping("/api/accounts/workbook")
@Tag(name = "账号")
class AccountWorkbookController {

    private final AccountWorkbooks workbooks;
    private final Viewers viewers;

    AccountWorkbookController(AccountWorkbooks workbooks, Viewers viewers) {
        this.workbooks = workbooks;
        this.viewers = viewers;
    }

    @Needs(Action.ACCOUNT_KEEP)
    @GetMapping(produces = WorkbookAnswer.TYPE)
    @Operation(summary = "还没有账号的人", description = "在岗而没有账号的，岗位按部门先填上，可以改。")
    @ApiResponse(
            responseCode = "200",
            description = "表格",
            content = @Content(mediaType = WorkbookAnswer.TYPE, schema = @Schema(type = "string", format = "binary")))
    void newcomers(HttpServletResponse response) throws IOException {
        WorkbookAnswer.attach(response, "还没有账号的人.xlsx");
        workbooks.write(viewers.current(), response.getOutputStream());
    }

    @Needs(Action.ACCOUNT_KEEP)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @RepeatSafe
    @Operation(summary = "按表格开账号", description = "有一行不对就一个也不开，交回标了错的表；都对了就交回带初始密码的表，只给这一次。")
    @ApiResponse(responseCode = "200", description = "开了几个、有几行不对，和交回的表")
    @ApiResponse(responseCode = "413", description = "文件太大", content = @Content)
    @ApiResponse(responseCode = "422", description = "不是 Excel、读不懂、缺列", content = @Content)
    OpenedAccounts open(
            @Parameter(description = "一个 .xlsx 文件") @RequestPart(name = "file", required = false) MultipartFile file)
            throws IOException {
        var result = workbooks.open(viewers.current(), Xlsx.of(file));
        return new OpenedAccounts(result.opened(), result.wrong(), result.workbook());
    }

    record OpenedAccounts(
            @Schema(description = "开了几个", example = "120") int opened,
            @Schema(description = "几行不对", example = "0") int wrong,

            @Schema(description = "交回的表（.xlsx，Base64）", type = "string", format = "byte", example = "UEsDBA==")
            byte[] workbook) {}
}
