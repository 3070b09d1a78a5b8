package org.shaodao.demo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.shaodao.RepeatSafe;
import org.shaodao.access.Action;
import org.shaodao.access.Channel;
import org.shaodao.access.Me;
import org.shaodao.access.Mirror;
import org.shaodao.access.Needs;
import org.shaodao.access.Sessions;
import org.shaodao.access.Viewers;
import org.shaodao.demo.DemoClock;
import org.shaodao.demo.Entrances;
import org.shaodao.demo.Entrances.Entrance;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/demo")
@Profile("demo")
@Tag(name = "演示", description = "只在演示中有：以一个角色进入、拨动时钟")
class DemoController {

    private final Entrances entrances;
    private final Sessions sessions;
    private final Mirror mirror;
    private final DemoClock clock;
    private final Viewers viewers;

    DemoController(Entrances entrances, Sessions sessions, Mirror mirror, DemoClock clock, Viewers viewers) {
        this.entrances = entrances;
        this.sessions = sessions;
        this.mirror = mirror;
        this.clock = clock;
        this.viewers = viewers;
    }

    @Needs(Action.COME_IN)
    @GetMapping("/people")
    @Operation(summary = "可以进入的角色", description = "不用登录，并种下 Cookie XSRF-TOKEN。")
    List<Entrance> people() {
        return entrances.all();
    }

    @Needs(Action.COME_IN)
    @PostMapping("/enter")
    @RepeatSafe
    @Operation(summary = "以一个人的身份进入", description = "城市里任何一个人都可以；没有这个人时答 404。")
    Me enter(@Valid @RequestBody Entering entering, HttpServletRequest request, HttpServletResponse response) {
        var channel = Channel.of(request);
        var person = entrances.enter(entering.officerId(), channel);
        sessions.begin(person, request, response);
        return mirror.show(person, channel);
    }

    @Needs(Action.LOOK_ROUND)
    @GetMapping("/clock")
    @Operation(summary = "演示时钟", description = "现在几点，比真实时间快多少秒。")
    DemoClock.Face clock() {
        return clock.face();
    }

    @Needs(Action.DEMO_CLOCK)
    @GetMapping("/clock/rungs")
    @Operation(summary = "从那时起发出的提醒和升级", description = "谁的哪个时限到了哪一级、告知了谁；早的在前，最多 200 条。哨的内容只有编号。")
    List<DemoClock.Rung> rungs(
            @Parameter(description = "从什么时候起", example = "2026-10-09T00:30:00Z") @RequestParam Instant since) {
        return clock.rungsSince(since);
    }

    @Needs(Action.DEMO_CLOCK)
    @PostMapping("/clock")
    @Operation(
            summary = "把演示时钟往前拨",
            description = "管理员才能拨。NEXT_WORK 到下一个工作日上班时，PLUS_DAY 加一天，PLUS_HOUR 加一小时，TO 到指定时间。只能往前。")
    DemoClock.Face move(@Valid @RequestBody Moving moving) {
        return clock.move(moving.move(), moving.to(), viewers.current().actor());
    }

    record Entering(
            @Schema(description = "人员编号", example = "17") @NotNull(message = "请选一个人")
            Long officerId) {}

    record Moving(
            @Schema(description = "怎么拨", example = "NEXT_WORK") @NotNull(message = "请选怎么拨")
            DemoClock.Move move,

            @Schema(description = "拨到什么时候，只用于 TO", example = "2026-10-09T00:30:00Z", nullable = true)
            Instant to) {}
}
