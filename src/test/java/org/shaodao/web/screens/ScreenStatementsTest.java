package org.shaodao.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shaodao.support.Entrance;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Statements;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many statements each screen costs: a number that does not grow with the town. */
@ShaodaoTest
class ScreenStatementsTest {

    /** A community that no other test blows in. */
    private static final String COMMUNITY = "新韩社区";

    /** Statements of each list for a secretary, those that know the session and its person among them. */
    private static final Map<String, Integer> LISTS = Map.ofEntries(
            Map.entry("/api/workbench", 8),
            Map.entry("/api/tasks?tab=queue&limit=50", 3),
            Map.entry("/api/tasks?tab=queue&region=411003000000&type=ROAD_FACILITY&within=30&limit=50", 3),
            Map.entry("/api/tasks?tab=mine&limit=50", 3),
            Map.entry("/api/tasks?tab=done&limit=50", 3),
            Map.entry("/api/tasks?tab=started&limit=50", 3),
            Map.entry("/api/tasks?tab=copied&limit=50", 3),
            Map.entry("/api/tasks?tab=watched&limit=50", 3),
            Map.entry("/api/tasks/counts", 3),
            Map.entry("/api/tasks/holders?tab=started", 3),
            Map.entry("/api/whistles?view=mine&state=all&limit=50", 4),
            Map.entry("/api/whistles?view=scope&state=all&limit=50", 4),
            Map.entry("/api/whistles?view=scope&state=open&q=%E6%B2%A1%E6%9C%89%E7%9A%84&limit=50", 4),
            Map.entry("/api/notices?limit=50", 3),
            Map.entry("/api/notices/unread", 3));

    /** Statements of each part of a case's page. */
    private static final Map<String, Integer> CASE = Map.of(
            "/api/whistles/{case}", 11,
            "/api/whistles/{case}/timeline?limit=50", 4,
            "/api/whistles/{case}/clocks", 5,
            "/api/whistles/{case}/diagrams", 14,
            "/api/whistles/{case}/parties", 5,
            "/api/whistles/{case}/clock-requests", 4,
            "/api/tasks/{task}", 7,
            "/api/clocks/{clock}/explanation", 6);

    @Autowired
    Town town;

    @Autowired
    Entrance entrance;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    @Test
    void is_the_same_with_ten_tasks_and_with_a_thousand() {
        var numbers = Stream.generate(this::confirmed).limit(10).toList();
        var housing = town.officerOf("HOUSING", COMMUNITY);
        town.does(housing, "department-response/sign", numbers.get(0), Map.of("outcome", "sign"));
        var secretary = entrance.enter(town.secretaryOf(COMMUNITY));
        var others = List.of(entrance.enter(housing), entrance.enter(town.centreOf(COMMUNITY)));
        others.forEach(this::costs);
        // The form of a task is read from the diagram's deployment once.
        caseCosts(secretary, numbers.get(0));

        var few = others.stream().map(this::costs).toList();
        assertThat(costs(secretary)).isEqualTo(LISTS);
        assertThat(caseCosts(secretary, numbers.get(0))).isEqualTo(CASE);

        try (var copies = new Copies(jdbc)) {
            numbers.forEach(number -> copies.of(number, 100, i -> copyOf(number, i)));
            assertThat(secretary
                            .get("/api/whistles?view=mine&state=all&limit=50")
                            .json()
                            .path("items"))
                    .hasSize(50);
            assertThat(costs(secretary)).isEqualTo(LISTS);
            assertThat(caseCosts(secretary, numbers.get(0))).isEqualTo(CASE);
            assertThat(others.stream().map(this::costs).toList()).isEqualTo(few);
        }
    }

    private static String copyOf(String number, int copy) {
        return number.substring(0, 12) + number.substring(17) + (70_000 + copy);
    }

    /** No list and no count asks the engine. */
    private Map<String, Integer> costs(Visitor visitor) {
        var costs = new HashMap<String, Integer>();
        for (var path : LISTS.keySet()) {
            // What is kept in mind for a minute has been read just before, however slow the machine is.
            visitor.get(path);
            var sent = statements.during(() -> visitor.get(path));
            assertThat(sent)
                    .as(path)
                    .noneMatch(sql -> sql.toUpperCase(Locale.ROOT).contains("ACT_"));
            costs.put(path, sent.size());
        }
        return costs;
    }

    private Map<String, Integer> caseCosts(Visitor visitor, String number) {
        var task = town.open(number).get(0);
        var costs = new HashMap<String, Integer>();
        for (var path : CASE.keySet()) {
            var asked = path.replace("{case}", number)
                    .replace("{task}", task.id())
                    .replace("{clock}", "" + task.clock().clockId());
            visitor.get(asked);
            costs.put(path, statements.during(() -> visitor.get(asked)).size());
        }
        return costs;
    }

    private String confirmed() {
        var number = town.blow(
                town.secretaryOf(COMMUNITY),
                Matters.loosePlate(town.community(COMMUNITY).code()));
        town.does(town.centreOf(COMMUNITY), "whistle/confirm", number, Map.of("outcome", "confirm"));
        return number;
    }
}
