package org.shaodao.agency;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.register.Column;
import org.shaodao.register.Column.Choice;
import org.shaodao.register.Examiner;
import org.shaodao.register.Fault;
import org.shaodao.register.Line;
import org.shaodao.register.LineTable;
import org.shaodao.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register of who is on duty when. */
@Component
@Order(6)
class RosterLines implements Register {

    private static final List<Choice> WEEKDAYS = List.of(
            new Choice("1", "周一"),
            new Choice("2", "周二"),
            new Choice("3", "周三"),
            new Choice("4", "周四"),
            new Choice("5", "周五"),
            new Choice("6", "周六"),
            new Choice("7", "周日"));

    private static final List<Column> COLUMNS = List.of(
            Column.code("agency", "部门编号", 48).mandatory().unchangeable(),
            Column.told("agencyName", "部门名称"),
            Column.code("number", "工号", 64).mandatory().unchangeable(),
            Column.told("officerName", "姓名"),
            Column.choice("weekday", "每周", WEEKDAYS).voluntary().unchangeable().with("每周都值的填这里，只值一天的填日期。"),
            Column.date("date", "日期").unchangeable().with("填了日期的，这一天只看日期，不看每周。"),
            Column.time("from", "从").mandatory().unchangeable(),
            Column.time("to", "到").mandatory().with("不晚于开始的，算到第二天。"));

    private final AgencyDirectory agencies;
    private final ApplicationEventPublisher events;

    RosterLines(AgencyDirectory agencies, ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.events = events;
    }

    /** The key of a slot. */
    static String key(String agency, String number, String day, int fromMinute) {
        return agency + "~" + number + "~" + day + "~" + fromMinute;
    }

    @Override
    public String code() {
        return "roster";
    }

    @Override
    public String name() {
        return "值班表";
    }

    @Override
    public String about() {
        return "每个部门什么时候由谁值班。下班以后来的哨和提醒先找值班的人；没有人值班，找负责人。";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String titleOf(Line line) {
        var cells = line.cells();
        var day = cells.get("date").isEmpty()
                ? WEEKDAYS.get(Integer.parseInt(cells.get("weekday")) - 1).label()
                : cells.get("date");
        return cells.get("officerName") + " " + day + " " + cells.get("from");
    }

    @Override
    public LineTable table() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("agency", "s.agency_id");
        cells.put("agencyName", "a.name");
        cells.put("number", "o.staff_number");
        cells.put("officerName", "o.name");
        cells.put("weekday", "s.weekday");
        cells.put("date", "s.duty_date");
        cells.put("from", clock("s.from_min"));
        cells.put("to", clock("s.to_min"));
        return new LineTable(
                "duty_roster",
                "duty_roster s join agency a on a.id = s.agency_id join officer o on o.id = s.officer_id",
                cells,
                "s.roster_key",
                "s.region_path",
                null,
                List.of("o.name", "o.staff_number", "a.name", "s.agency_id"));
    }

    private static String clock(String minutes) {
        return "concat(lpad(concat('', floor(" + minutes + " / 60)), 2, '0'), ':', lpad(concat('', mod(" + minutes
                + ", 60)), 2, '0'))";
    }

    @Override
    public Examiner examiner() {
        return new RosterExaminer();
    }

    @Override
    public void written(int lines) {
        events.publishEvent(new AgenciesEntered("duty_roster", lines));
    }

    /** Judges slots: the person works there, and the slot is of one day or of a weekday. */
    private final class RosterExaminer implements Examiner {

        @Override
        public String keyOf(Map<String, String> cells) {
            var day = cells.get("date").isEmpty() ? cells.get("weekday") : cells.get("date");
            return key(cells.get("agency"), cells.get("number"), day, minute(cells.get("from")));
        }

        @Override
        public List<Fault> examine(Map<String, String> cells, Line was) {
            if (cells.get("date").isEmpty() == cells.get("weekday").isEmpty()) {
                return List.of(new Fault("date", "“每周”和“日期”填一个，也只填一个。"));
            }
            if (!agencies.holds(cells.get("agency"))) {
                return List.of(new Fault("agency", "没有编号为“" + cells.get("agency") + "”的部门，或者已经停用。"));
            }
            var works = agencies.officersOf(cells.get("agency")).stream()
                    .anyMatch(officer -> officer.staffNumber().equals(cells.get("number")));
            return works ? List.of() : List.of(new Fault("number", "这个部门没有工号为“" + cells.get("number") + "”的在岗人员。"));
        }

        @Override
        public String regionPath(Map<String, String> cells) {
            return agencies.get(cells.get("agency")).regionPath();
        }

        @Override
        public Map<String, Object> stored(Map<String, String> cells) {
            var stored = new HashMap<String, Object>();
            stored.put("roster_key", keyOf(cells));
            stored.put("agency_id", cells.get("agency"));
            stored.put(
                    "officer_id",
                    agencies.officerNumbered(cells.get("number")).orElseThrow().id());
            stored.put("weekday", cells.get("weekday").isEmpty() ? null : Integer.valueOf(cells.get("weekday")));
            stored.put("duty_date", cells.get("date").isEmpty() ? null : LocalDate.parse(cells.get("date")));
            stored.put("from_min", minute(cells.get("from")));
            stored.put("to_min", minute(cells.get("to")));
            stored.put("region_path", regionPath(cells));
            return stored;
        }

        private static int minute(String time) {
            return LocalTime.parse(time).toSecondOfDay() / 60;
        }
    }
}
