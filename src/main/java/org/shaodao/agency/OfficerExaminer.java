package org.shaodao.agency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.register.Examiner;
import org.shaodao.register.Fault;
import org.shaodao.register.Line;
import org.springframework.jdbc.core.JdbcTemplate;

/** Judges officers: the agency is there, and the post in it. */
final class OfficerExaminer implements Examiner {

    private final AgencyDirectory agencies;
    private final JdbcTemplate jdbc;
    private final Map<String, Map<String, Long>> posts = new HashMap<>();

    OfficerExaminer(AgencyDirectory agencies, JdbcTemplate jdbc) {
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    @Override
    public String keyOf(Map<String, String> cells) {
        return cells.get("number");
    }

    @Override
    public List<Fault> examine(Map<String, String> cells, Line was) {
        var agency = cells.get("agency");
        if (!agencies.holds(agency)) {
            return List.of(new Fault("agency", "没有编号为“" + agency + "”的部门，或者已经停用。"));
        }
        var known = postsOf(agency);
        return known.containsKey(cells.get("post"))
                ? List.of()
                : List.of(new Fault("post", "这个部门没有岗位“" + cells.get("post") + "”。已有：" + someOf(known) + "。"));
    }

    private static String someOf(Map<String, Long> posts) {
        return posts.isEmpty()
                ? "没有"
                : String.join("、", posts.keySet().stream().sorted().limit(8).toList());
    }

    private Map<String, Long> postsOf(String agency) {
        return posts.computeIfAbsent(agency, id -> {
            var found = new HashMap<String, Long>();
            jdbc.query(
                    "select title, id from post where agency_id = ? and ended_on is null",
                    row -> {
                        found.put(row.getString(1), row.getLong(2));
                    },
                    id);
            return found;
        });
    }

    @Override
    public String regionPath(Map<String, String> cells) {
        return agencies.get(cells.get("agency")).regionPath();
    }

    @Override
    public Map<String, Object> stored(Map<String, String> cells) {
        var stored = new HashMap<String, Object>();
        stored.put("staff_number", cells.get("number"));
        stored.put("name", cells.get("name"));
        stored.put("post_id", postsOf(cells.get("agency")).get(cells.get("post")));
        stored.put("region_path", regionPath(cells));
        stored.put("phone", cells.get("phone").isEmpty() ? null : cells.get("phone"));
        return stored;
    }
}
