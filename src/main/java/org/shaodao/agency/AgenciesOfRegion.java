package org.shaodao.agency;

import java.util.List;
import org.shaodao.Refused;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.region.RegionDirectory;
import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.Tie;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The agencies of a region that is merged are taken over by those of the same kind in the one it goes into. */
@Component
@Order(20)
class AgenciesOfRegion implements Tie {

    private final AgencyDirectory agencies;
    private final RegionDirectory regions;

    AgenciesOfRegion(AgencyDirectory agencies, RegionDirectory regions) {
        this.agencies = agencies;
        this.regions = regions;
    }

    @Override
    public String register() {
        return "regions";
    }

    @Override
    public String name() {
        return "部门";
    }

    @Override
    public Hanging of(Line line, int most) {
        var there = in(line);
        return new Hanging(
                there.size(),
                Hold.SUCCESSOR,
                "连同人员、在办任务由并入区域的同类部门接办。",
                there.stream()
                        .limit(most)
                        .map(agency -> new Thing(agency.name(), agency.kindName()))
                        .toList());
    }

    /** @throws Refused {@code successor-unfit} when the region it goes into has no such agency */
    @Override
    public void follow(Ended ended, Follow follow) {
        for (var agency : in(ended.line())) {
            var successor = ended.successor() + "-" + agency.kind();
            if (!agencies.holds(successor)) {
                throw new Refused(
                        "successor-unfit",
                        regions.get(ended.successor()).name() + "里没有接办“" + agency.name() + "”的" + agency.kindName()
                                + "，请先在部门里加上。",
                        "successor");
            }
            follow.end("agencies", agency.id(), successor);
        }
    }

    private List<AgencyView> in(Line line) {
        return agencies.answeringFor(line.key(), null).stream()
                .filter(agency -> agency.regionCode().equals(line.key()))
                .toList();
    }
}
