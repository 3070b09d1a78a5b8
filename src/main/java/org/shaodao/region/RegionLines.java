package org.shaodao.region;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.shaodao.register.Column;
import org.shaodao.register.Column.Choice;
import org.shaodao.register.Examiner;
import org.shaodao.register.Line;
import org.shaodao.register.LineTable;
import org.shaodao.register.Register;
import org.shaodao.register.Succession;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register of regions. */
@Component
@Order(1)
class RegionLines implements Register, Succession {

    private static final List<Column> COLUMNS = List.of(
            Column.code("code", "区划代码", 16).mandatory().unchangeable().with("村（社区）以上 12 位，网格 14 位，片区 16 位。"),
            Column.choice(
                            "level",
                            "级别",
                            Arrays.stream(RegionLevel.values())
                                    .map(level -> new Choice(level.name(), level.label()))
                                    .toList())
                    .unchangeable(),
            Column.text("name", "名称", 60).mandatory(),
            Column.code("parent", "上级代码", 16).unchangeable().with("市没有上级，其他都要填。"),
            Column.told("parentName", "上级名称"),
            Column.yesNo("national", "国家代码").with("自己编的代码（功能区、网格、片区）填“否”。"),
            Column.number("households", "户数").with("只有片区填：10—15 户。"));

    private final RegionDirectory regions;
    private final ApplicationEventPublisher events;

    RegionLines(RegionDirectory regions, ApplicationEventPublisher events) {
        this.regions = regions;
        this.events = events;
    }

    @Override
    public String code() {
        return "regions";
    }

    @Override
    public String name() {
        return "区域";
    }

    @Override
    public String about() {
        return "市、县（市、区）、街道（乡镇）、村（社区）、网格和片区。上级写在下级前面。";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public LineTable table() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("code", "r.code");
        cells.put("level", "r.region_level");
        cells.put("name", "r.name");
        cells.put("parent", "r.parent_code");
        cells.put("parentName", "p.name");
        cells.put("national", "case when r.national_code then 'true' else 'false' end");
        cells.put("households", "r.households");
        return new LineTable(
                "region",
                "region r left join region p on p.code = r.parent_code",
                cells,
                "r.code",
                "r.path",
                "r.successor",
                List.of("r.name", "r.code"));
    }

    @Override
    public Optional<Succession> succession() {
        return Optional.of(this);
    }

    @Override
    public String label() {
        return "并入";
    }

    /** Brothers: what is merged across a township gets new codes and is entered anew. */
    @Override
    public List<Successor> successorsOf(Line line) {
        var parent = line.cells().get("parent");
        return regions.childrenOf(parent.isEmpty() ? null : parent).stream()
                .filter(brother -> brother.level().name().equals(line.cells().get("level")))
                .filter(brother -> !brother.code().equals(line.key()))
                .map(brother -> new Successor(brother.code(), brother.name(), brother.path()))
                .toList();
    }

    @Override
    public Examiner examiner() {
        return new RegionExaminer(regions);
    }

    @Override
    public void written(int lines) {
        events.publishEvent(new RegionsEntered(lines));
    }
}
