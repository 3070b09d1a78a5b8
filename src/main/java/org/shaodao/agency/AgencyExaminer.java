package org.shaodao.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionLevel;
import org.shaodao.register.Examiner;
import org.shaodao.register.Fault;
import org.shaodao.register.Line;

/** Judges agencies: the region is there and of the level at which such an agency works, the name is its own. */
final class AgencyExaminer implements Examiner {

    private static final Map<String, Set<RegionLevel>> SEATS = Map.of(
            "COMMUNITY", Set.of(RegionLevel.COMMUNITY),
            "CENTRE", Set.of(RegionLevel.TOWNSHIP),
            "PEACE_OFFICE", Set.of(RegionLevel.COUNTY, RegionLevel.CITY),
            "GOVERNMENT", Set.of(RegionLevel.COUNTY, RegionLevel.CITY));
    private static final Set<RegionLevel> ANYWHERE =
            Set.of(RegionLevel.CITY, RegionLevel.COUNTY, RegionLevel.TOWNSHIP, RegionLevel.COMMUNITY);

    private final RegionDirectory regions;
    private final AgencyDirectory agencies;
    private final Kinds kinds;
    private final Set<String> names = new HashSet<>();

    AgencyExaminer(RegionDirectory regions, AgencyDirectory agencies, Kinds kinds) {
        this.regions = regions;
        this.agencies = agencies;
        this.kinds = kinds;
    }

    @Override
    public String keyOf(Map<String, String> cells) {
        return cells.get("region") + "-" + cells.get("kind");
    }

    @Override
    public List<Fault> examine(Map<String, String> cells, Line was) {
        var faults = new ArrayList<Fault>();
        var region = regions.find(cells.get("region"));
        if (region.isEmpty() || !regions.holds(cells.get("region"))) {
            faults.add(new Fault("region", "没有代码为“" + cells.get("region") + "”的区域，或者已经停用。请先在区域里加上。"));
        } else if (!SEATS.getOrDefault(cells.get("kind"), ANYWHERE)
                .contains(region.get().level())) {
            faults.add(new Fault(
                    "kind",
                    kinds.label(cells.get("kind")) + "不设在"
                            + region.get().level().label() + "。"));
        } else if (!names.add(cells.get("region") + " " + cells.get("name")) || taken(cells)) {
            faults.add(new Fault("name", "这个区域已经有叫“" + cells.get("name") + "”的部门。"));
        }
        return faults;
    }

    /** Villages of different townships often have the same name; two offices of one place have not. */
    private boolean taken(Map<String, String> cells) {
        return agencies.answeringFor(cells.get("region"), cells.get("name")).stream()
                .filter(agency -> agency.regionCode().equals(cells.get("region")))
                .filter(agency -> agency.name().equals(cells.get("name")))
                .anyMatch(agency -> !agency.id().equals(keyOf(cells)));
    }

    @Override
    public String regionPath(Map<String, String> cells) {
        return regions.get(cells.get("region")).path();
    }

    @Override
    public Map<String, Object> stored(Map<String, String> cells) {
        var stored = new HashMap<String, Object>();
        stored.put("id", keyOf(cells));
        stored.put("kind", cells.get("kind"));
        stored.put("name", cells.get("name"));
        stored.put("short_name", cells.get("shortName"));
        stored.put("region_code", cells.get("region"));
        stored.put("region_path", regionPath(cells));
        return stored;
    }
}
