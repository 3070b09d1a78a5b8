package org.shaodao.upkeep.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.shaodao.RepeatSafe;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.upkeep.accounts.CodeWorkbook;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The second halves of all first passwords at once: the answer is not kept to be given again. */
@RestController
@RequestMapping("/api/account-codes/workbook")
@Tag(name = "启用码")
class CodeWorkbookController {

    private final CodeWorkbook workbook;
    private final Viewers viewers;

    CodeWorkbookController(CodeWorkbook workbook, Viewers viewers) {
        this.workbook = workbook;
        this.viewers = viewers;
    }

    @Needs(Action.ACCOUNT_CODE)
    @PostMapping
    @RepeatSafe
    @Operation(summary = "给本区域还没有启用码的人都给一个", description = "交回一份表，只给这一次；自己的不给。")
    GivenCodes giveAll() throws IOException {
        var result = workbook.giveAll(viewers.current());
        return new GivenCodes(result.given(), result.workbook());
    }

    record GivenCodes(
            @Schema(description = "给了几个", example = "120") int given,

            @Schema(description = "一份表（.xlsx，Base64）", type = "string", format = "byte", example = "UEsDBA==")
            byte[] workbook) {}
}
