package org.shaodao.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.notification.Notices;
import org.shaodao.notification.Notices.NoticeRow;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "通知", description = "告诉我的事")
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final Notices notices;
    private final Viewers viewers;

    NoticeController(Notices notices, Viewers viewers) {
        this.notices = notices;
        this.viewers = viewers;
    }

    @Operation(summary = "我的通知", description = "最近的在前。")
    @Needs(Action.OWN_DESK)
    @GetMapping
    NoticePage list(
            @RequestParam(defaultValue = "0") @Pattern(regexp = "\\d{1,18}") String cursor,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        var found = notices.of(viewers.current().officerId(), Long.parseLong(cursor), limit + 1);
        var page = found.stream().limit(limit).toList();
        var next = found.size() > limit ? String.valueOf(page.get(limit - 1).id()) : null;
        return new NoticePage(page.stream().map(NoticeItem::of).toList(), next);
    }

    @Operation(summary = "未读通知数")
    @Needs(Action.OWN_DESK)
    @GetMapping("/unread")
    NoticeCount unread() {
        return new NoticeCount(notices.unread(viewers.current().officerId()));
    }

    @Operation(summary = "标为已读", description = "这一条和更早的都算读过。")
    @Needs(Action.OWN_DESK)
    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@Valid @RequestBody NoticesRead read) {
        notices.readUpTo(viewers.current().officerId(), read.upTo());
    }

    @Schema(description = "一页通知")
    record NoticePage(List<NoticeItem> items, @Nullable String next) {}

    record NoticeItem(
            long id,
            Instant at,
            @Schema(example = "URGED") String kind,
            @Schema(example = "镜湖社区 王某 催办“签收”：东门路面塌陷") String text,

            @Nullable @Schema(example = "411003-2026-000123")
            String caseNumber,

            @Nullable String taskId,
            boolean read) {

        static NoticeItem of(NoticeRow row) {
            return new NoticeItem(
                    row.id(), row.at(), row.kind(), row.text(), row.caseNumber(), row.taskId(), row.read());
        }
    }

    record NoticeCount(long count) {}

    record NoticesRead(
            @NotNull @Schema(description = "读到的通知编号") Long upTo) {}
}
