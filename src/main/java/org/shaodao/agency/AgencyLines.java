package org.shaodao.agency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.region.RegionDirectory;
import org.shaodao.register.Column;
import org.shaodao.register.Examiner;
import org.shaodao.register.Line;
import org.shaodao.register.LineTable;
import org.shaodao.register.Register;
import org.shaodao.register.Succession;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register of agencies. */
@Component
@Order(2)
class AgencyLines implements Register, Succession {

    private final Kinds kinds;
    private final RegionDirectory regions;
    private final AgencyDirectory agencies;
    private final ApplicationEventPublisher events;

    AgencyLines(Kinds kinds, RegionDirectory regions, AgencyDirectory agencies, ApplicationEventPublisher events) {
        this.kinds = kinds;
        this.regions = regions;
        this.agencies = agencies;
        this.events = events;
    }

    @Override
    public String code() {
        return "agencies";
    }

    @Override
    public String name() {
        return "部门";
    }

    @Override
    public String about() {
        return "每个区域里的部门；一个区域同一类部门只有一个，编号就是区划代码加类别。";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("region", "区划代码", 16).mandatory().unchangeable(),
                Column.told("regionName", "区域名称"),
                Column.choice("kind", "类别", kinds.choices()).unchangeable(),
                Column.told("id", "部门编号"),
                Column.text("name", "全称", 80).mandatory(),
                Column.text("shortName", "简称", 40).mandatory());
    }

    @Override
    public LineTable table() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("region", "a.region_code");
        cells.put("regionName", "r.name");
        cells.put("kind", "a.kind");
        cells.put("id", "a.id");
        cells.put("name", "a.name");
        cells.put("shortName", "a.short_name");
        return new LineTable(
                "agency",
                "agency a join region r on r.code = a.region_code",
                cells,
                "a.id",
                "a.region_path",
                "a.successor",
                List.of("a.name", "a.short_name", "a.id"));
    }

    @Override
    public Optional<Succession> succession() {
        return Optional.of(this);
    }

    @Override
    public String label() {
        return "接办部门";
    }

    /** A place has its own community, centre and peace office; of the others whoever answers there may take over. */
    @Override
    public List<Successor> successorsOf(Line line) {
        var kind = line.cells().get("kind");
        var own = agencies.get(line.key());
        var around = own.territorial()
                ? beside(own, kind)
                : agencies.answeringFor(own.regionCode(), null).stream().filter(agency -> !agency.territorial());
        return around.filter(agency -> !agency.id().equals(line.key()))
                .map(agency -> new Successor(agency.id(), agency.name(), agency.regionPath()))
                .toList();
    }

    private Stream<AgencyView> beside(AgencyView own, String kind) {
        return regions.childrenOf(regions.get(own.regionCode()).parentCode()).stream()
                .map(region -> region.code() + "-" + kind)
                .filter(agencies::holds)
                .map(agencies::get);
    }

    @Override
    public Examiner examiner() {
        return new AgencyExaminer(regions, agencies, kinds);
    }

    @Override
    public void written(int lines) {
        events.publishEvent(new AgenciesEntered("agency", lines));
    }
}
