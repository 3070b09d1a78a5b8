package org.shaodao.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionDirectory.RegionView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "登录")
class TownController {

    private final RegionDirectory regions;
    private final Clock clock;
    private final boolean demo;
    private final String singleSignOn;

    TownController(
            RegionDirectory regions,
            Clock clock,
            Environment environment,
            @Value("${shaodao.sso.issuer}") String issuer,
            @Value("${shaodao.sso.label}") String label) {
        this.regions = regions;
        this.clock = clock;
        this.singleSignOn = issuer.isBlank() ? null : label;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Needs(Action.COME_IN)
    @GetMapping("/api/town")
    @Operation(summary = "这是哪座城市", description = "不用登录。还没有区域数据时 name 为空文字。")
    Town town() {
        var name = regions.childrenOf(null).stream()
                .map(RegionView::name)
                .findFirst()
                .orElse("");
        return new Town(demo, name, singleSignOn, clock.instant());
    }

    record Town(
            @Schema(description = "是否演示") boolean demo,
            @Schema(description = "城市", example = "许昌市") String name,

            @Schema(description = "单点登录的名称；没有为空", example = "统一身份认证", nullable = true)
            String singleSignOn,

            @Schema(description = "现在", example = "2026-10-09T03:10:00Z")
            Instant now) {}
}
