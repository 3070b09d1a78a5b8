package org.shaodao.worklist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.worklist.SavedViews;
import org.shaodao.worklist.SavedViews.Page;
import org.shaodao.worklist.SavedViews.SavedView;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "视图", description = "自己存下的筛选条件，只有自己看得到")
@RestController
@RequestMapping("/api/views")
class SavedViewController {

    private static final String PAGES = "tasks|cases";
    /** What an encoded query string consists of. */
    private static final String QUERY = "[A-Za-z0-9%&=+._~!*'()-]*";

    private final SavedViews views;
    private final Viewers viewers;

    SavedViewController(SavedViews views, Viewers viewers) {
        this.views = views;
        this.viewers = viewers;
    }

    @Needs(Action.OWN_DESK)
    @Operation(summary = "我存的视图", description = "先存的在前。")
    @GetMapping
    List<ViewItem> list(
            @Parameter(description = "tasks 任务，cases 台账") @RequestParam @Pattern(regexp = PAGES) String page) {
        return views.of(viewers.current(), page(page)).stream()
                .map(ViewItem::of)
                .toList();
    }

    @Needs(Action.OWN_DESK)
    @Operation(summary = "存一个视图", description = "同一页里名称不能重复：422 view-name-taken；每人最多 20 个：409 views-too-many。")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ViewItem keep(@Valid @RequestBody NewView view) {
        return ViewItem.of(views.keep(
                viewers.current(), page(view.page()), view.viewName().strip(), view.query(), view.forColleagues()));
    }

    @Needs(Action.OWN_DESK)
    @Operation(summary = "改名或换成现在的条件")
    @PutMapping("/{id}")
    ViewItem change(@PathVariable long id, @Valid @RequestBody ChangedView view) {
        return ViewItem.of(views.change(
                viewers.current(), id, view.viewName().strip(), view.query(), view.forColleagues(), view.version()));
    }

    @Needs(Action.OWN_DESK)
    @Operation(summary = "删掉一个视图")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable long id, @Parameter(description = "看到的版本") @RequestParam int version) {
        views.forget(viewers.current(), id, version);
    }

    private static Page page(String name) {
        return Page.valueOf(name.toUpperCase(Locale.ROOT));
    }

    record NewView(
            @Schema(description = "tasks 任务，cases 台账", example = "tasks") @NotNull @Pattern(regexp = PAGES)
            String page,

            @Schema(example = "今天到期的攻坚哨") @NotBlank @Size(max = 30)
            String viewName,

            @Schema(description = "页面地址里问号后面的部分", example = "tab=queue&level=TOUGH&due=today")
            @NotBlank(message = "请先选好筛选条件，再存成视图")
            @Pattern(regexp = QUERY)
            @Size(max = 500)
            String query,

            @Nullable @Schema(description = "是否分享给本部门；不写就是不分享")
            Boolean shared) {

        boolean forColleagues() {
            return Boolean.TRUE.equals(shared);
        }
    }

    record ChangedView(
            @Schema(example = "今天到期的攻坚哨") @NotBlank @Size(max = 30)
            String viewName,

            @Schema(description = "页面地址里问号后面的部分", example = "tab=queue&level=TOUGH&due=today")
            @NotBlank(message = "请先选好筛选条件，再存成视图")
            @Pattern(regexp = QUERY)
            @Size(max = 500)
            String query,

            @Nullable @Schema(description = "是否分享给本部门；不写就是不分享")
            Boolean shared,

            @Schema(description = "看到的版本") @NotNull Integer version) {

        boolean forColleagues() {
            return Boolean.TRUE.equals(shared);
        }
    }

    @Schema(name = "SavedView")
    record ViewItem(
            long id,
            String page,
            String viewName,
            String query,
            @Schema(description = "是否分享给本部门") boolean shared,

            @Nullable @Schema(description = "哪位同事分享的；自己的为空", example = "王某")
            String sharedBy,

            int version) {

        static ViewItem of(SavedView view) {
            return new ViewItem(
                    view.id(),
                    view.page().name().toLowerCase(Locale.ROOT),
                    view.name(),
                    view.query(),
                    view.shared(),
                    view.sharedBy(),
                    view.version());
        }
    }
}
