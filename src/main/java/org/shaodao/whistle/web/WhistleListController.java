package org.shaodao.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.whistle.internal.WhistleLists;
import org.shaodao.whistle.internal.WhistleRow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of whistles. */
@RestController
@Tag(name = "吹哨")
class WhistleListController {

    private final Viewers viewers;
    private final WhistleLists lists;

    WhistleListController(Viewers viewers, WhistleLists lists) {
        this.viewers = viewers;
        this.lists = lists;
    }

    @Needs(Action.OWN_DESK)
    @GetMapping("/api/whistles")
    @Operation(summary = "哨的列表，新的在前", description = "view=mine 我吹的，scope 我能看的；state=open 没完，closed 完了，all 全部。")
    WhistleRow.Page list(
            @RequestParam(defaultValue = "scope") @Pattern(regexp = "mine|scope") String view,
            @RequestParam(defaultValue = "all") @Pattern(regexp = "open|closed|all") String state,
            @Parameter(description = "编号、标题或地点的一部分，也可以是拼音首字母") @RequestParam(required = false) @Size(max = 60) String q,
            @RequestParam(required = false) @Size(max = 60) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var open = "all".equals(state) ? null : Boolean.valueOf("open".equals(state));
        return lists.page(viewers.current(), new WhistleLists.Query("mine".equals(view), open, q, cursor, limit));
    }
}
