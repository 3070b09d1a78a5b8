package org.shaodao.region;

import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.Tie;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What lies below a region: grid cells and patches end with their community, communities have to go first. */
@Component
@Order(10)
class RegionsBelow implements Tie {

    private final RegionDirectory regions;

    RegionsBelow(RegionDirectory regions) {
        this.regions = regions;
    }

    @Override
    public String register() {
        return "regions";
    }

    @Override
    public String name() {
        return "下级区域";
    }

    @Override
    public Hanging of(Line line, int most) {
        var below = regions.childrenOf(line.key());
        var fast = below.stream().anyMatch(region -> region.level().compareTo(RegionLevel.COMMUNITY) <= 0);
        return new Hanging(
                below.size(),
                fast ? Hold.FAST : Hold.LOOSE,
                fast ? "先停用下级的村（社区）、街道（乡镇）。" : "网格、片区一起停用；新的网格在并入的社区里另外加上。",
                below.stream()
                        .limit(most)
                        .map(region -> new Thing(region.name(), region.code()))
                        .toList());
    }

    @Override
    public void follow(Ended ended, Follow follow) {
        regions.childrenOf(ended.line().key()).forEach(below -> follow.end(register(), below.code(), null));
    }
}
