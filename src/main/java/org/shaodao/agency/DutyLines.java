package org.shaodao.agency;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.register.Column;
import org.shaodao.register.Examiner;
import org.shaodao.register.Fault;
import org.shaodao.register.Line;
import org.shaodao.register.LineTable;
import org.shaodao.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register of the duty list: the whole town's. */
@Component
@Order(5)
class DutyLines implements Register {

    private final Kinds kinds;
    private final ApplicationEventPublisher events;

    DutyLines(Kinds kinds, ApplicationEventPublisher events) {
        this.kinds = kinds;
        this.events = events;
    }

    @Override
    public String code() {
        return "duties";
    }

    @Override
    public String name() {
        return "职责清单";
    }

    @Override
    public String about() {
        return "每类部门该做什么，每条写明依据；退单和裁决时引用。全市共用。";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("id", "编号", 40).mandatory().unchangeable(),
                Column.text("number", "条号", 40).mandatory().with("引用时怎么称呼，如：住建〔1〕。"),
                Column.choice("kind", "部门类别", kinds.choices()),
                Column.text("text", "内容", 1000).mandatory(),
                Column.text("source", "依据", 200).mandatory().with("法律法规和条款。"));
    }

    @Override
    public LineTable table() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("id", "d.id");
        cells.put("number", "d.clause_number");
        cells.put("kind", "d.agency_kind");
        cells.put("text", "d.clause_text");
        cells.put("source", "d.source");
        return new LineTable(
                "duty_clause",
                "duty_clause d",
                cells,
                "d.id",
                null,
                null,
                List.of("d.clause_number", "d.clause_text", "d.source"));
    }

    @Override
    public String titleOf(Line line) {
        return line.cells().get("number");
    }

    @Override
    public Examiner examiner() {
        return new DutyExaminer();
    }

    @Override
    public void written(int lines) {
        events.publishEvent(new AgenciesEntered("duty_clause", lines));
    }

    /** Clauses know nothing of each other; they lie nowhere, so only the city keeps them. */
    private static final class DutyExaminer implements Examiner {

        @Override
        public String keyOf(Map<String, String> cells) {
            return cells.get("id");
        }

        @Override
        public List<Fault> examine(Map<String, String> cells, Line was) {
            return List.of();
        }

        @Override
        public String regionPath(Map<String, String> cells) {
            return "";
        }

        @Override
        public Map<String, Object> stored(Map<String, String> cells) {
            var stored = new HashMap<String, Object>();
            stored.put("id", cells.get("id"));
            stored.put("clause_number", cells.get("number"));
            stored.put("agency_kind", cells.get("kind"));
            stored.put("clause_text", cells.get("text"));
            stored.put("source", cells.get("source"));
            return stored;
        }
    }
}
