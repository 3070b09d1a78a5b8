package org.shaodao.agency;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.register.Column;
import org.shaodao.register.Examiner;
import org.shaodao.register.Fault;
import org.shaodao.register.Line;
import org.shaodao.register.LineTable;
import org.shaodao.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register of who stands in for whom. */
@Component
@Order(7)
class DeputyLines implements Register {

    private static final List<Column> COLUMNS = List.of(
            Column.code("number", "谁不在（工号）", 64).mandatory().unchangeable(),
            Column.told("officerName", "姓名"),
            Column.code("deputy", "谁代理（工号）", 64).mandatory().unchangeable().with("同一个部门的同事。"),
            Column.told("deputyName", "代理人"),
            Column.date("from", "从哪天").mandatory().unchangeable(),
            Column.date("to", "到哪天").mandatory().with("这一天也算。"),
            Column.choice("what", "代理什么", StandsFor.choices()));

    private final AgencyDirectory agencies;
    private final ApplicationEventPublisher events;

    DeputyLines(AgencyDirectory agencies, ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.events = events;
    }

    @Override
    public String code() {
        return "deputies";
    }

    @Override
    public String name() {
        return "代理人";
    }

    @Override
    public String about() {
        return "谁出差、休假时由谁代理，从哪天到哪天。代理人能办他手上的任务，也收到他的提醒；办过的记在代理人名下。";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String titleOf(Line line) {
        return line.cells().get("deputyName") + "代" + line.cells().get("officerName");
    }

    @Override
    public LineTable table() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("number", "o.staff_number");
        cells.put("officerName", "o.name");
        cells.put("deputy", "d.staff_number");
        cells.put("deputyName", "d.name");
        cells.put("from", "x.from_day");
        cells.put("to", "x.to_day");
        cells.put("what", "x.stands_for");
        return new LineTable(
                "deputy",
                "deputy x join officer o on o.id = x.officer_id join officer d on d.id = x.deputy_id",
                cells,
                "x.deputy_key",
                "x.region_path",
                null,
                List.of("o.name", "o.staff_number", "d.name", "d.staff_number"));
    }

    @Override
    public Examiner examiner() {
        return new DeputyExaminer();
    }

    @Override
    public void written(int lines) {
        events.publishEvent(new AgenciesEntered("deputy", lines));
    }

    /** Judges deputies: two people of one agency, and a time that does not end before it begins. */
    private final class DeputyExaminer implements Examiner {

        @Override
        public String keyOf(Map<String, String> cells) {
            return cells.get("number") + "~" + cells.get("deputy") + "~" + cells.get("from");
        }

        @Override
        public List<Fault> examine(Map<String, String> cells, Line was) {
            var away = working(cells.get("number"));
            var deputy = working(cells.get("deputy"));
            if (away.isEmpty()) {
                return List.of(new Fault("number", "没有工号为“" + cells.get("number") + "”的在岗人员。"));
            }
            if (deputy.isEmpty()
                    || away.equals(deputy)
                    || !deputy.get().agencyId().equals(away.get().agencyId())) {
                return List.of(new Fault("deputy", "代理人要是同一个部门在岗的另一个人。"));
            }
            return cells.get("to").compareTo(cells.get("from")) < 0
                    ? List.of(new Fault("to", "不能早于开始的那天。"))
                    : List.of();
        }

        private Optional<OfficerView> working(String number) {
            return agencies.officerNumbered(number)
                    .filter(officer -> agencies.officersOf(officer.agencyId()).contains(officer));
        }

        @Override
        public String regionPath(Map<String, String> cells) {
            return agencies.officerNumbered(cells.get("number"))
                    .map(officer -> agencies.get(officer.agencyId()).regionPath())
                    .orElse("");
        }

        @Override
        public Map<String, Object> stored(Map<String, String> cells) {
            var stored = new HashMap<String, Object>();
            stored.put("deputy_key", keyOf(cells));
            stored.put("officer_id", idOf(cells.get("number")));
            stored.put("deputy_id", idOf(cells.get("deputy")));
            stored.put("from_day", LocalDate.parse(cells.get("from")));
            stored.put("to_day", LocalDate.parse(cells.get("to")));
            stored.put("stands_for", cells.get("what"));
            stored.put("region_path", regionPath(cells));
            return stored;
        }

        private long idOf(String number) {
            return agencies.officerNumbered(number).orElseThrow().id();
        }
    }
}
