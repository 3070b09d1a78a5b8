package org.shaodao.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shaodao.register.Examiner;
import org.shaodao.register.Fault;
import org.shaodao.register.Line;

/** Judges regions: a code fits its level, a parent is there and one level above, brothers have names of their own. */
final class RegionExaminer implements Examiner {

    private record Known(RegionLevel level, String path) {}

    private final RegionDirectory regions;
    private final Map<String, Known> fresh = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    RegionExaminer(RegionDirectory regions) {
        this.regions = regions;
    }

    @Override
    public String keyOf(Map<String, String> cells) {
        return cells.get("code");
    }

    @Override
    public List<Fault> examine(Map<String, String> cells, Line was) {
        var faults = new ArrayList<Fault>();
        var level = RegionLevel.valueOf(cells.get("level"));
        if (!cells.get("code").matches("\\d{" + level.digits() + "}")) {
            faults.add(new Fault("code", level.label() + "的代码是 " + level.digits() + " 位数字。"));
        }
        if (level != RegionLevel.PATCH && !cells.get("households").isEmpty()) {
            faults.add(new Fault("households", "只有片区填户数。"));
        }
        parent(cells, level, was).ifPresent(faults::add);
        if (faults.isEmpty() && (!names.add(cells.get("parent") + " " + cells.get("name")) || taken(cells))) {
            faults.add(new Fault("name", "同一个上级下面已经有“" + cells.get("name") + "”。"));
        }
        if (faults.isEmpty()) {
            fresh.put(cells.get("code"), new Known(level, pathOf(cells)));
        }
        return faults;
    }

    private Optional<Fault> parent(Map<String, String> cells, RegionLevel level, Line was) {
        var code = cells.get("parent");
        if (level == RegionLevel.CITY) {
            if (!code.isEmpty()) {
                return fault("市没有上级，请留空。");
            }
            var city = was == null && !regions.childrenOf(null).isEmpty();
            return city ? Optional.of(new Fault("level", "已经有一个市了。")) : Optional.empty();
        }
        var parent = known(code);
        if (parent.isEmpty()) {
            return fault(code.isEmpty() ? "请填上级的区划代码。" : "没有代码为“" + code + "”的区域。上级要先有，或者写在前面的行里。");
        }
        if (!fresh.containsKey(code) && !regions.holds(code)) {
            return fault("上级已经停用。");
        }
        return level.isBelow(parent.get().level())
                ? Optional.empty()
                : fault(level.label() + "的上级不能是" + parent.get().level().label() + "。");
    }

    private static Optional<Fault> fault(String message) {
        return Optional.of(new Fault("parent", message));
    }

    private boolean taken(Map<String, String> cells) {
        return regions.childrenOf(parentOf(cells)).stream()
                .anyMatch(brother -> brother.name().equals(cells.get("name"))
                        && !brother.code().equals(cells.get("code")));
    }

    private static String parentOf(Map<String, String> cells) {
        return cells.get("parent").isEmpty() ? null : cells.get("parent");
    }

    private Optional<Known> known(String code) {
        return Optional.ofNullable(fresh.get(code))
                .or(() -> regions.find(code).map(region -> new Known(region.level(), region.path())));
    }

    private String pathOf(Map<String, String> cells) {
        return known(cells.get("parent")).map(Known::path).orElse("") + cells.get("code") + "/";
    }

    @Override
    public String regionPath(Map<String, String> cells) {
        return pathOf(cells);
    }

    @Override
    public Map<String, Object> stored(Map<String, String> cells) {
        var stored = new HashMap<String, Object>();
        stored.put("code", cells.get("code"));
        stored.put("region_level", cells.get("level"));
        stored.put("name", cells.get("name"));
        stored.put("parent_code", parentOf(cells));
        stored.put("path", pathOf(cells));
        stored.put("national_code", Boolean.valueOf(cells.get("national")));
        var households = cells.get("households");
        stored.put("households", households.isEmpty() ? null : Integer.valueOf(households));
        return stored;
    }
}
