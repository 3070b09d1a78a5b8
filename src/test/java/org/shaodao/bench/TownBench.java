package org.shaodao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.shaodao.bench.People.Person;
import org.shaodao.support.Visitor.Answer;
import org.shaodao.support.Workbooks;

/**
 * {@code deploy/bench town}: how long the staff of a city takes to come in by a workbook, and a day off more to move the
 * deadlines of its open clocks.
 */
final class TownBench {

    private static final int NEWCOMERS = 25_000;
    private static final int CLOCKS = 100_000;
    /** Seconds, for each of the two. */
    private static final double LONGEST = 60;

    private final Settings settings;
    private final Map<String, Object> measured = new LinkedHashMap<>();

    private TownBench(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws Exception {
        new TownBench(Settings.read(arguments)).run();
        // The shutdown hooks end the servers.
        System.exit(0);
    }

    private void run() throws Exception {
        var delivered = settings.delivered();
        try (var connection = DriverManager.getConnection(delivered.urlWithUser())) {
            settings.makeCity(connection);
            System.out.printf("filling up to %,d open tasks%n", settings.tasks());
            new Copies(delivered.urlWithUser(), Copies.WHOLE).fill(settings.tasks());
            try (var app = RunningApp.open(delivered)) {
                var clerk = new People(connection, app.port()).cityClerk();
                officersComeIn(clerk, places(connection));
                aDayOffMoves(clerk, dayBefore(connection));
            }
        }
        settings.keep(measured);
    }

    private void officersComeIn(Person clerk, List<List<String>> places) throws InterruptedException {
        var rows = new ArrayList<List<String>>();
        rows.add(Workbooks.row("工号*", "姓名*", "部门编号*", "岗位*"));
        var run = System.currentTimeMillis() / 1000;
        for (int n = 0; n < NEWCOMERS; n++) {
            var place = places.get(n % places.size());
            rows.add(Workbooks.row("M-" + run + "-" + n, "新来" + n, place.get(0), place.get(1)));
        }
        var book = Workbooks.of(rows);
        var start = System.nanoTime();
        var received = good(clerk.visitor()
                .upload(
                        "/api/registers/officers/imports",
                        "人员.xlsx",
                        book,
                        UUID.randomUUID().toString()));
        var path = "/api/imports/" + received.path("id").asLong();
        tell("officers received, s", start);
        var checked = awaited(clerk, path, "CHECKING");
        tell("officers checked, s", start);
        if (checked.path("added").asInt() != NEWCOMERS) {
            throw new IllegalStateException(clerk.visitor().get(path + "/rows").body());
        }
        good(clerk.visitor()
                .post(
                        path + "/apply",
                        Map.of(
                                "goodOnly",
                                false,
                                "version",
                                checked.path("version").asLong())));
        awaited(clerk, path, "APPLYING");
        judge("%,d officers came in".formatted(NEWCOMERS), tell("officers applied, s", start));
    }

    private void aDayOffMoves(Person clerk, LocalDate day) throws InterruptedException {
        var entries = new ArrayList<Object>();
        for (var year : clerk.visitor().get("/api/calendars").json().path("years")) {
            if (year.path("year").asInt() == day.getYear()) {
                year.path("entries").forEach(entries::add);
            }
        }
        entries.add(
                Map.of("from", day.toString(), "to", day.toString(), "kind", "HOLIDAY", "name", "加放一天", "hours", ""));
        var start = System.nanoTime();
        var proposed = good(clerk.visitor()
                .post(
                        "/api/calendars/" + day.getYear() + "/drafts",
                        Map.of(
                                "source",
                                "量一量",
                                "shortSource",
                                "量一量",
                                "published",
                                day.minusDays(30).toString(),
                                "entries",
                                entries)));
        var path = "/api/calendar-drafts/" + proposed.path("id").asLong();
        var looked = awaited(clerk, path, "CHECKING");
        var looking = tell("open clocks looked at, s", start);
        start = System.nanoTime();
        good(clerk.visitor()
                .post(
                        path + "/publication",
                        Map.of("version", looked.path("version").asLong())));
        var moved = awaited(clerk, path, "PUBLISHING");
        var applying = tell("moved, s", start);
        measured.put("open clocks", moved.path("total").asLong());
        var far = moved.path("later").asLong() + moved.path("earlier").asLong();
        measured.put("moved", far);
        System.out.printf(
                "%,d open clocks looked at, %,d moved%n", moved.path("total").asLong(), far);
        judge(
                "looked at and moved, as for %,d".formatted(CLOCKS),
                (looking + applying) * CLOCKS / moved.path("total").asLong());
    }

    /** Where a person may work, in the order of the agencies: agency and post. */
    private static List<List<String>> places(Connection connection) throws SQLException {
        var places = new ArrayList<List<String>>();
        try (var rows = connection
                .createStatement()
                .executeQuery("select p.agency_id, min(p.title) from post p join bench_agency a on a.id = p.agency_id"
                        + " where not p.head group by p.agency_id order by p.agency_id")) {
            while (rows.next()) {
                places.add(List.of(rows.getString(1), rows.getString(2)));
            }
        }
        return places;
    }

    /** A day at work, behind which so many open clocks are due, or all there are. */
    private static LocalDate dayBefore(Connection connection) throws SQLException {
        var clocks = "from case_clock where stage = 'OPEN'";
        try (var rows = connection
                .createStatement()
                .executeQuery("select due_at " + clocks + " order by due_at desc limit 1 offset "
                        + (Math.min(CLOCKS, Copies.count(connection, "select count(*) " + clocks)) - 1))) {
            rows.next();
            var day = rows.getTimestamp(1).toLocalDateTime().toLocalDate().plusDays(1);
            while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                day = day.plusDays(1);
            }
            return day;
        }
    }

    private static JsonNode awaited(Person clerk, String path, String state) throws InterruptedException {
        for (int second = 0; second < 3_600; second++) {
            var found = good(clerk.visitor().get(path));
            if (!found.path("state").asText().equals(state)) {
                return found;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException(path + " is still " + state);
    }

    private static JsonNode good(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    private double tell(String what, long start) {
        var seconds = (System.nanoTime() - start) / 1e9;
        measured.put(what, seconds);
        System.out.printf("  … %s: %.1f%n", what, seconds);
        return seconds;
    }

    private static void judge(String what, double seconds) {
        System.out.printf("%s: %.1f s, to reach %.0f s %s%n", what, seconds, LONGEST, seconds <= LONGEST ? "✓" : "✗");
    }
}
