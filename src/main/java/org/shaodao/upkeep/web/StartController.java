package org.shaodao.upkeep.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shaodao.RepeatSafe;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.upkeep.start.Founding;
import org.shaodao.upkeep.start.Founding.Person;
import org.shaodao.upkeep.start.Readiness;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** From an empty database to a town that can take a whistle. */
@RestController
@Tag(name = "首次启动", description = "空的数据库上建起一座城市：一次性口令在服务器的控制台上")
class StartController {

    private final Founding founding;
    private final Readiness readiness;
    private final Viewers viewers;

    StartController(Founding founding, Readiness readiness, Viewers viewers) {
        this.founding = founding;
        this.readiness = readiness;
        this.viewers = viewers;
    }

    @Needs(Action.COME_IN)
    @GetMapping("/api/start")
    @Operation(summary = "是不是首次启动", description = "不用登录。还没有任何账号时 waited 为 true。")
    StartState state() {
        return new StartState(founding.isWaited());
    }

    @Needs(Action.COME_IN)
    @PostMapping("/api/start")
    @RepeatSafe
    @Operation(summary = "建城市和头两个账号", description = "只在还没有任何账号时能用，要服务器控制台上的一次性口令。资料员的初始密码只显示这一次。")
    FoundedTown found(@Valid @RequestBody TownFounding body) {
        var founded = founding.found(new Founding.Order(
                body.code(),
                body.cityCode().strip(),
                body.cityName().strip(),
                body.office().strip(),
                new Person(body.adminName().strip(), body.adminAccount().strip()),
                body.password(),
                new Person(body.clerkName().strip(), body.clerkAccount().strip())));
        return new FoundedTown(body.clerkAccount().strip(), founded.clerkPassword());
    }

    @Needs(Action.TOWN_READY)
    @GetMapping("/api/readiness")
    @Operation(summary = "城市准备好了没有", description = "还缺什么，到哪里补。都齐了就能吹哨。")
    ReadinessView ready() {
        var state = readiness.of(viewers.current());
        return new ReadinessView(
                state.ready(),
                state.steps().stream()
                        .map(step ->
                                new ReadinessStep(step.code(), step.label(), step.count(), step.done(), step.where()))
                        .toList());
    }

    record StartState(@Schema(description = "还没有任何账号") boolean waited) {}

    record FoundedTown(
            @Schema(description = "资料员的账号", example = "ziliao")
            String clerkAccount,

            @Schema(description = "资料员的初始密码，只显示这一次", example = "K7pX3mQd9rTa")
            String clerkPassword) {}

    record ReadinessView(@Schema(description = "能吹哨了") boolean ready, List<ReadinessStep> steps) {}

    record ReadinessStep(
            @Schema(example = "regions") String code,
            @Schema(example = "村（社区）") String label,
            @Schema(description = "现在有多少", example = "2400") long count,
            @Schema(description = "够了没有") boolean done,

            @Schema(description = "在哪一页补", example = "/registers/regions")
            String where) {}

    record TownFounding(
            @Schema(description = "控制台上的一次性口令", example = "K7PX-3MQD-9RTA")
            @NotBlank(message = "请填写一次性口令")
            @Size(max = 40, message = "最多 40 个字")
            String code,

            @Schema(description = "市的代码，12 位", example = "411000000000")
            @NotBlank(message = "请填写市的代码")
            @Size(max = 20, message = "最多 20 个字")
            String cityCode,

            @Schema(description = "市的名称", example = "许昌市")
            @NotBlank(message = "请填写市的名称")
            @Size(max = 30, message = "最多 30 个字")
            String cityName,

            @Schema(description = "管这个系统的部门", example = "许昌市平安建设领导小组办公室")
            @NotBlank(message = "请填写部门名称")
            @Size(max = 40, message = "最多 40 个字")
            String office,

            @Schema(description = "安全管理员的姓名", example = "薛某")
            @NotBlank(message = "请填写姓名")
            @Size(max = 20, message = "最多 20 个字")
            String adminName,

            @Schema(description = "安全管理员登录用的账号", example = "anquan")
            @NotBlank(message = "请填写账号")
            @Size(max = 64, message = "最多 64 个字")
            @Pattern(regexp = "\\s*[\\p{L}\\p{N}._@-]*\\s*", message = "账号只能用文字、数字和 . _ @ -")
            String adminAccount,

            @Schema(description = "安全管理员的密码") @NotBlank(message = "请填写密码") @Size(max = 200, message = "最多 200 个字")
            String password,

            @Schema(description = "资料员的姓名", example = "孟某")
            @NotBlank(message = "请填写姓名")
            @Size(max = 20, message = "最多 20 个字")
            String clerkName,

            @Schema(description = "资料员登录用的账号", example = "ziliao")
            @NotBlank(message = "请填写账号")
            @Size(max = 64, message = "最多 64 个字")
            @Pattern(regexp = "\\s*[\\p{L}\\p{N}._@-]*\\s*", message = "账号只能用文字、数字和 . _ @ -")
            String clerkAccount) {

        /** Never into a log. */
        @Override
        public String toString() {
            return "TownFounding[" + cityCode + "]";
        }
    }
}
