package org.shaodao.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shaodao.region.RegionDirectory.RegionView;

/** The whole tree as it stood when it was read; immutable. */
final class RegionTree {

    private final Map<String, RegionView> byCode = new LinkedHashMap<>();
    private final Map<String, String> successors = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<String, List<RegionView>> byParent = new LinkedHashMap<>();

    RegionTree(List<Region> parentsFirst) {
        for (var region : parentsFirst) {
            var view = view(region);
            byCode.put(view.code(), view);
            if (region.ended()) {
                ended.add(view.code());
                if (region.successor() != null) {
                    successors.put(view.code(), region.successor());
                }
                continue;
            }
            byParent.computeIfAbsent(view.parentCode(), parent -> new ArrayList<>())
                    .add(view);
        }
    }

    private RegionView view(Region region) {
        return new RegionView(
                region.code(), region.level(), region.name(), region.parentCode(), region.path(), fullName(region));
    }

    /** The city is not said: everybody is in it. */
    private String fullName(Region region) {
        var parent = byCode.get(region.parentCode());
        return parent == null || parent.level() == RegionLevel.CITY
                ? region.name()
                : parent.fullName() + " " + region.name();
    }

    RegionView find(String code) {
        return byCode.get(code);
    }

    boolean holds(String code) {
        return byCode.containsKey(code) && !ended.contains(code);
    }

    /** Mergers of mergers are few; a circle of them ends where it began. */
    RegionView standing(RegionView region) {
        var now = region;
        for (int step = 0; step < successors.size() && successors.containsKey(now.code()); step++) {
            now = byCode.get(successors.get(now.code()));
        }
        return now;
    }

    List<RegionView> childrenOf(String code) {
        return List.copyOf(byParent.getOrDefault(code, List.of()));
    }

    List<RegionView> lineOf(RegionView region) {
        var line = new ArrayList<RegionView>();
        for (var code : region.path().split("/")) {
            line.add(byCode.get(code));
        }
        return List.copyOf(line);
    }
}
