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

/** The register of posts. */
@Component
@Order(3)
class PostLines implements Register {

    private static final List<Column> COLUMNS = List.of(
            Column.code("agency", "部门编号", 48).mandatory().unchangeable(),
            Column.told("agencyName", "部门名称"),
            Column.text("title", "岗位", 40).mandatory().unchangeable(),
            Column.yesNo("head", "负责人").with("部门负责人接收本部门的超时提醒，没有人值班时由负责人接。"),
            Column.yesNo("staff", "承担任务").with("只在系统里管机器的、居民，填“否”。"),
            Column.number("sort", "排序").mandatory().with("小的在前，负责人在最前。"));

    private final AgencyDirectory agencies;
    private final ApplicationEventPublisher events;

    PostLines(AgencyDirectory agencies, ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.events = events;
    }

    /** The key of a post: its agency and its title. */
    static String key(String agencyId, String title) {
        return agencyId + "~" + title;
    }

    @Override
    public String code() {
        return "posts";
    }

    @Override
    public String name() {
        return "岗位";
    }

    @Override
    public String about() {
        return "每个部门有哪些岗位，不管现在由谁担任。";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public LineTable table() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("agency", "p.agency_id");
        cells.put("agencyName", "a.name");
        cells.put("title", "p.title");
        cells.put("head", "case when p.head then 'true' else 'false' end");
        cells.put("staff", "case when p.staff then 'true' else 'false' end");
        cells.put("sort", "p.sort_no");
        return new LineTable(
                "post",
                "post p join agency a on a.id = p.agency_id",
                cells,
                "p.post_key",
                "p.region_path",
                null,
                List.of("p.title", "a.name", "p.agency_id"));
    }

    @Override
    public String titleOf(Line line) {
        return line.cells().get("agencyName") + " " + line.cells().get("title");
    }

    @Override
    public Examiner examiner() {
        return new PostExaminer();
    }

    @Override
    public void written(int lines) {
        events.publishEvent(new AgenciesEntered("post", lines));
    }

    /** Judges posts: the agency is there. */
    private final class PostExaminer implements Examiner {

        @Override
        public String keyOf(Map<String, String> cells) {
            return key(cells.get("agency"), cells.get("title"));
        }

        @Override
        public List<Fault> examine(Map<String, String> cells, Line was) {
            return agencies.holds(cells.get("agency"))
                    ? List.of()
                    : List.of(new Fault("agency", "没有编号为“" + cells.get("agency") + "”的部门，或者已经停用。"));
        }

        @Override
        public String regionPath(Map<String, String> cells) {
            return agencies.get(cells.get("agency")).regionPath();
        }

        @Override
        public Map<String, Object> stored(Map<String, String> cells) {
            var stored = new HashMap<String, Object>();
            stored.put("agency_id", cells.get("agency"));
            stored.put("region_path", regionPath(cells));
            stored.put("title", cells.get("title"));
            stored.put("head", Boolean.valueOf(cells.get("head")));
            stored.put("staff", Boolean.valueOf(cells.get("staff")));
            stored.put("sort_no", Integer.valueOf(cells.get("sort")));
            return stored;
        }
    }
}
