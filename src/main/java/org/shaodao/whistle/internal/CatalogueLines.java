package org.shaodao.whistle.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionLevel;
import org.shaodao.register.Column;
import org.shaodao.register.Column.Choice;
import org.shaodao.register.Examiner;
import org.shaodao.register.Fault;
import org.shaodao.register.Line;
import org.shaodao.register.LineTable;
import org.shaodao.register.Register;
import org.shaodao.whistle.internal.DispatchCatalogue.CatalogueWritten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register of the dispatch catalogue. */
@Component
@Order(9)
class CatalogueLines implements Register {

    private static final List<String> ASSISTS = List.of("assist1", "assist2", "assist3");

    private final Catalogue catalogue;
    private final AgencyDirectory agencies;
    private final RegionDirectory regions;
    private final ApplicationEventPublisher events;

    CatalogueLines(
            Catalogue catalogue, AgencyDirectory agencies, RegionDirectory regions, ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.regions = regions;
        this.events = events;
    }

    @Override
    public String code() {
        return "catalogue";
    }

    @Override
    public String name() {
        return "派单目录";
    }

    @Override
    public String about() {
        return "哪一类事由哪类部门主办、协办，写明依据。吹哨时先看目录，目录里没有的再看先例和派单表。";
    }

    @Override
    public List<Column> columns() {
        var kinds = agencies.kinds().entrySet().stream()
                .filter(kind -> !kind.getKey().equals("COMMUNITY"))
                .map(kind -> new Choice(kind.getKey(), kind.getValue()))
                .toList();
        var types = catalogue.types().stream()
                .map(type -> new Choice(type.code(), type.name()))
                .toList();
        return List.of(
                Column.code("id", "目录编号", 40).mandatory().unchangeable(),
                Column.code("region", "区划代码", 16).mandatory().unchangeable().with("市或县（市、区）；县里的先于市里的。"),
                Column.told("regionName", "区域名称"),
                Column.choice("type", "类型", types),
                Column.text("words", "事由里的词", 200).with("有其中一个就算，用顿号隔开；不填，这一类的都算。"),
                Column.choice("lead", "主办", kinds),
                Column.choice("assist1", "协办一", kinds).voluntary(),
                Column.choice("assist2", "协办二", kinds).voluntary(),
                Column.choice("assist3", "协办三", kinds).voluntary(),
                Column.code("clause", "职责条款编号", 40).mandatory().with("主办部门职责清单里的一条。"),
                Column.text("reason", "为什么", 300).mandatory());
    }

    @Override
    public String titleOf(Line line) {
        return line.key();
    }

    @Override
    public LineTable table() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("id", "c.id");
        cells.put("region", "c.region_code");
        cells.put("regionName", "r.name");
        cells.put("type", "c.whistle_type");
        cells.put("words", "c.words");
        cells.put("lead", "c.lead_kind");
        cells.put("assist1", part(1));
        cells.put("assist2", part(2));
        cells.put("assist3", part(3));
        cells.put("clause", "c.clause_id");
        cells.put("reason", "c.reason");
        return new LineTable(
                "dispatch_catalogue",
                "dispatch_catalogue c join region r on r.code = c.region_code",
                cells,
                "c.id",
                "c.region_path",
                null,
                List.of("c.id", "c.words", "c.reason"));
    }

    /** They are kept one after the other, each in a place of 24 letters. */
    private static String part(int number) {
        return "trim(substring(c.assist_kinds, " + ((number - 1) * 25 + 1) + ", 24))";
    }

    @Override
    public Examiner examiner() {
        return new CatalogueExaminer();
    }

    @Override
    public void written(int lines) {
        events.publishEvent(new CatalogueWritten(lines));
    }

    /** Judges lines: the place is a county or the city, the clause binds the lead, nobody is named twice. */
    private final class CatalogueExaminer implements Examiner {

        @Override
        public String keyOf(Map<String, String> cells) {
            return cells.get("id");
        }

        @Override
        public List<Fault> examine(Map<String, String> cells, Line was) {
            var faults = new ArrayList<Fault>();
            var level = regions.find(cells.get("region"))
                    .filter(region -> regions.holds(region.code()))
                    .map(RegionDirectory.RegionView::level);
            if (level.isEmpty() || level.get() != RegionLevel.CITY && level.get() != RegionLevel.COUNTY) {
                faults.add(new Fault("region", "要填市或县（市、区）的代码。"));
            }
            var clause = agencies.duty(cells.get("clause"));
            if (clause.isEmpty() || !clause.get().agencyKind().equals(cells.get("lead"))) {
                faults.add(new Fault("clause", "主办部门的职责清单里没有编号为“" + cells.get("clause") + "”的条款。"));
            }
            var named = new LinkedHashSet<String>();
            Stream.concat(Stream.of("lead"), ASSISTS.stream())
                    .filter(column -> !cells.get(column).isEmpty() && !named.add(cells.get(column)))
                    .map(column -> new Fault(column, "同一类部门写了两次。"))
                    .forEach(faults::add);
            return faults;
        }

        @Override
        public String regionPath(Map<String, String> cells) {
            return regions.get(cells.get("region")).path();
        }

        @Override
        public Map<String, Object> stored(Map<String, String> cells) {
            var stored = new HashMap<String, Object>();
            stored.put("id", cells.get("id"));
            stored.put("region_code", cells.get("region"));
            stored.put("region_path", regionPath(cells));
            stored.put("whistle_type", cells.get("type"));
            stored.put("words", cells.get("words"));
            stored.put("lead_kind", cells.get("lead"));
            stored.put("assist_kinds", assists(cells));
            stored.put("clause_id", cells.get("clause"));
            stored.put("reason", cells.get("reason"));
            return stored;
        }

        private static String assists(Map<String, String> cells) {
            var text = new StringBuilder();
            ASSISTS.forEach(column -> text.append("%-24s ".formatted(cells.get(column))));
            return text.toString();
        }
    }
}
