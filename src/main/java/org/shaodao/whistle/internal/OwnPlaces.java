package org.shaodao.whistle.internal;

import org.shaodao.Refused;
import org.shaodao.access.CaseScope;
import org.shaodao.access.Viewer;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionDirectory.RegionView;
import org.shaodao.region.RegionLevel;
import org.springframework.stereotype.Component;

/** Where a person may blow: in a community of the region their agency answers for, or below it. */
@Component
public class OwnPlaces {

    private static final String FIELD = "regionCode";

    private final RegionDirectory regions;
    private final CaseScope scope;

    OwnPlaces(RegionDirectory regions, CaseScope scope) {
        this.regions = regions;
        this.scope = scope;
    }

    /**
     * The place, when the person may blow there.
     *
     * @throws Refused {@code unknown-region}; {@code region-outside}, which is recorded
     */
    public RegionView of(Viewer viewer, String regionCode) {
        var region =
                regions.find(regionCode).orElseThrow(() -> new Refused("unknown-region", "没有这个社区或网格，请重新选。", FIELD));
        if (!regions.holds(regionCode)) {
            var now = regions.standing(regionCode);
            throw new Refused(
                    "unknown-region",
                    region.name() + "已经停用" + (now.equals(region) ? "" : "，并入" + now.name()) + "，请重新选。",
                    FIELD);
        }
        if (!region.path().startsWith(viewer.regionPath())) {
            scope.refuse(viewer, null, "为 " + regionCode + " 吹哨");
            throw new Refused("region-outside", "只能为本社区（村）吹哨，请选本社区的网格。", FIELD);
        }
        if (region.level().compareTo(RegionLevel.COMMUNITY) < 0) {
            throw new Refused("unknown-region", "请选到村（社区）或网格。", FIELD);
        }
        return region;
    }
}
