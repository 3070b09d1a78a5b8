package org.shaodao.upkeep.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.register.Line;
import org.shaodao.register.Tie.Hold;
import org.shaodao.register.Tie.Thing;
import org.shaodao.upkeep.Endings;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lines end, with what hangs on them. */
@RestController
@RequestMapping("/api/registers/{register}/lines/{key}")
@Tag(name = "底册")
class EndingController {

    private final Endings endings;
    private final Viewers viewers;

    EndingController(Endings endings, Viewers viewers) {
        this.endings = endings;
        this.viewers = viewers;
    }

    @Needs(Action.REGISTER_KEEP)
    @GetMapping("/ending")
    @Operation(summary = "停用会怎样", description = "上面挂着什么、会到哪里去、谁可以接。")
    EndingView prospect(
            @Parameter(description = "底册的代码", example = "agencies") @PathVariable String register,
            @Parameter(description = "这一条的编号", example = "411003000000-HOUSING") @PathVariable String key) {
        var prospect = endings.prospect(viewers.current(), register, key);
        return new EndingView(
                prospect.title(),
                prospect.line().version(),
                prospect.line().endedOn(),
                prospect.successorLabel(),
                prospect.needsSuccessor(),
                prospect.fast(),
                prospect.successors().stream()
                        .map(one -> new SuccessorRow(one.key(), one.name()))
                        .toList(),
                prospect.hung().stream()
                        .map(one -> new HungRow(
                                one.name(),
                                one.hanging().count(),
                                one.hanging().hold() == Hold.FAST,
                                one.hanging().becomes(),
                                one.hanging().some()))
                        .toList());
    }

    @Needs(Action.REGISTER_KEEP)
    @PostMapping("/ending")
    @Operation(summary = "停用", description = "挂着的东西同一步转走；停用的还查得到，办过的事里名称不变。")
    EndedLine end(
            @Parameter(description = "底册的代码", example = "agencies") @PathVariable String register,
            @Parameter(description = "这一条的编号", example = "411003000000-HOUSING") @PathVariable String key,
            @Valid @RequestBody LineEnding body) {
        var successor = body.successor() == null || body.successor().isBlank() ? null : body.successor();
        return row(endings.end(
                viewers.current(),
                register,
                key,
                new Endings.Order(body.on(), successor, body.reason(), body.version())));
    }

    @Needs(Action.REGISTER_KEEP)
    @PostMapping("/restoring")
    @Operation(summary = "恢复", description = "停用错了的恢复；转走的东西不会自己回来，停用的账号由安全管理员重开。")
    EndedLine restore(
            @Parameter(description = "底册的代码", example = "agencies") @PathVariable String register,
            @Parameter(description = "这一条的编号", example = "411003000000-HOUSING") @PathVariable String key,
            @Valid @RequestBody LineRestoring body) {
        return row(endings.restore(viewers.current(), register, key, body.reason(), body.version()));
    }

    private static EndedLine row(Line line) {
        return new EndedLine(line.key(), line.version(), line.endedOn(), line.successor());
    }

    record EndingView(
            @Schema(description = "名称", example = "许昌市建安区住建局")
            String title,

            @Schema(example = "0") long version,

            @Schema(description = "已经停用的，哪天停用的；没停用的为空") @Nullable
            LocalDate endedOn,

            @Schema(description = "接替的叫什么；不用接替的为空", example = "接办部门") @Nullable
            String successorLabel,

            @Schema(description = "必须有谁接替", example = "true")
            boolean needsSuccessor,

            @Schema(description = "现在还不能停用", example = "false")
            boolean held,

            @Schema(description = "谁可以接替") List<SuccessorRow> successors,
            @Schema(description = "上面挂着什么") List<HungRow> hung) {}

    record SuccessorRow(
            @Schema(example = "411003000000-URBAN_MGMT") String key,
            @Schema(example = "许昌市建安区城市管理局") String name) {}

    record HungRow(
            @Schema(example = "在办任务") String name,
            @Schema(description = "一共几件", example = "12") long count,

            @Schema(description = "它们不走就不能停用", example = "false")
            boolean held,

            @Schema(description = "会到哪里去", example = "全部转到接办部门。")
            String becomes,

            @Schema(description = "前 20 件") List<Thing> some) {}

    record EndedLine(
            @Schema(example = "411003000000-HOUSING") String key,
            @Schema(example = "1") long version,
            @Schema(description = "哪天停用的；没停用的为空") @Nullable LocalDate endedOn,
            @Schema(description = "由谁接替；没有为空") @Nullable String successor) {}

    record LineEnding(
            @Schema(description = "哪天起停用，不能是将来", example = "2026-05-12") @NotNull(message = "请选日期")
            LocalDate on,

            @Schema(description = "由谁接替；不用接替的留空", example = "411003000000-URBAN_MGMT")
            @Size(max = 100, message = "最多 100 个字")
            String successor,

            @Schema(description = "为什么", example = "机构改革")
            @NotBlank(message = "请写原因")
            @Size(max = 120, message = "最多 120 个字")
            String reason,

            @Schema(description = "看到的版本", example = "0") @NotNull(message = "请带上版本")
            Long version) {}

    record LineRestoring(
            @Schema(description = "为什么", example = "停用错了")
            @NotBlank(message = "请写原因")
            @Size(max = 120, message = "最多 120 个字")
            String reason,

            @Schema(description = "看到的版本", example = "0") @NotNull(message = "请带上版本")
            Long version) {}
}
