package org.shaodao.agency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.shaodao.register.Column;
import org.shaodao.register.Examiner;
import org.shaodao.register.Line;
import org.shaodao.register.LineTable;
import org.shaodao.register.Register;
import org.shaodao.register.Succession;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The register of officers. Their accounts are another matter: whoever keeps the people opens no doors. */
@Component
@Order(4)
class OfficerLines implements Register, Succession {

    private static final List<Column> COLUMNS = List.of(
            Column.code("number", "工号", 64).mandatory().unchangeable(),
            Column.text("name", "姓名", 40).mandatory(),
            Column.code("agency", "部门编号", 48).mandatory(),
            Column.told("agencyName", "部门名称"),
            Column.text("post", "岗位", 40).mandatory().with("岗位里先要有这个部门的这个岗位。"),
            Column.text("phone", "办公电话", 40));

    private final AgencyDirectory agencies;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    OfficerLines(AgencyDirectory agencies, JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String code() {
        return "officers";
    }

    @Override
    public String name() {
        return "人员";
    }

    @Override
    public String about() {
        return "谁在哪个部门、担任什么岗位。账号和权限由安全管理员另外开通。";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public LineTable table() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("number", "o.staff_number");
        cells.put("name", "o.name");
        cells.put("agency", "p.agency_id");
        cells.put("agencyName", "a.name");
        cells.put("post", "p.title");
        cells.put("phone", "o.phone");
        return new LineTable(
                "officer",
                "officer o join post p on p.id = o.post_id join agency a on a.id = p.agency_id",
                cells,
                "o.staff_number",
                "o.region_path",
                "o.successor",
                List.of("o.name", "o.staff_number", "a.name", "a.short_name", "p.title"));
    }

    @Override
    public Optional<Succession> succession() {
        return Optional.of(this);
    }

    @Override
    public String label() {
        return "接手的同事";
    }

    @Override
    public List<Successor> successorsOf(Line line) {
        return agencies.officersOf(line.cells().get("agency")).stream()
                .filter(officer -> !officer.staffNumber().equals(line.key()))
                .map(officer ->
                        new Successor(officer.staffNumber(), officer.name() + " " + officer.post(), line.regionPath()))
                .toList();
    }

    @Override
    public Examiner examiner() {
        return new OfficerExaminer(agencies, jdbc);
    }

    @Override
    public void written(int lines) {
        events.publishEvent(new AgenciesEntered("officer", lines));
    }
}
