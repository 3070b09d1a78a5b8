package org.shaodao.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.engine.BareEngine;
import org.shaodao.support.RealMySql;

/**
 * {@code deploy/bench worklist}: what the lists and moves of people cost at a million open tasks, as multiples of an empty
 * answer, of the same page at ten thousand, and of what the engine takes for the same question.
 */
final class WorklistBench {

    private static final List<Integer> CROWDS = List.of(1, 8, 32);

    private final Settings settings;
    private final Delivered delivered;
    private final Report report = new Report();

    private WorklistBench(Settings settings) {
        this.settings = settings;
        this.delivered = settings.delivered();
    }

    public static void main(String[] arguments) throws Exception {
        new WorklistBench(Settings.read(arguments)).run();
        // The shutdown hooks end the servers.
        System.exit(0);
    }

    private void run() throws Exception {
        try (var connection = DriverManager.getConnection(delivered.urlWithUser())) {
            if (Copies.count(
                            connection,
                            "select count(*) from information_schema.tables where table_schema = database()"
                                    + " and table_name = 'task_entry'")
                    == 0) {
                say("making the city: %,d communities, %,d officers", settings.communities(), settings.officers());
                RunningApp.makeCity(delivered, settings.communities(), settings.officers(), settings.cases());
            }
            report.settings(connection, settings);
            atSize(connection, settings.few(), false);
            atSize(connection, settings.tasks(), true);
        }
        report.print(System.out);
        if (settings.json() != null) {
            Files.write(
                    settings.json(),
                    new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsBytes(report.content()));
        }
    }

    private void atSize(Connection connection, int tasks, boolean whole) throws Exception {
        if (!whole && Copies.openTasks(connection) > tasks * 1.1) {
            say("there are more than %,d open tasks already: nothing to compare with", tasks);
            return;
        }
        say("filling up to %,d open tasks", tasks);
        new Copies(delivered.urlWithUser()).fill(tasks);
        var open = Copies.openTasks(connection);
        try (var app = RunningApp.open(delivered)) {
            var people = new People(connection, app.port());
            var reads = new Reads(people);
            say("reading at %,d open tasks", open);
            report.reads(open, reads.at(CROWDS), whole);
            if (whole) {
                try (var bare = new BareEngine(delivered.url(), delivered.user(), delivered.password())) {
                    say("asking the engine");
                    report.engine(reads.ofEngine(bare, CROWDS));
                    say("writing");
                    report.writes(new Writes(connection, people).at(CROWDS, bare));
                }
                report.memory(app.mostMemory());
            }
        }
    }

    private static void say(String text, Object... values) {
        System.out.printf(text + "%n", values);
    }

    /** @param few how many open tasks the reads are compared at */
    record Settings(Delivered delivered, int communities, int officers, int cases, int few, int tasks, Path json) {

        static Settings read(String[] arguments) {
            var given = new LinkedHashMap<String, String>();
            for (int place = 0; place + 1 < arguments.length; place += 2) {
                given.put(arguments[place], arguments[place + 1]);
            }
            var mysql = given.get("--mysql");
            var delivered = new Delivered(
                    Path.of(given.get("--jar")),
                    Path.of(given.get("--data")),
                    mysql == null ? RealMySql.url("bench") : mysql,
                    fromEnvironment("SPRING_DATASOURCE_USERNAME", RealMySql.user()),
                    fromEnvironment("SPRING_DATASOURCE_PASSWORD", RealMySql.password()));
            return new Settings(
                    delivered,
                    number(given, "--communities", 2_400),
                    number(given, "--officers", 20_000),
                    number(given, "--cases", 120),
                    number(given, "--few", 10_000),
                    number(given, "--tasks", 1_000_000),
                    given.containsKey("--json") ? Path.of(given.get("--json")) : null);
        }

        private static String fromEnvironment(String name, String usual) {
            return System.getenv().getOrDefault(name, usual);
        }

        private static int number(Map<String, String> given, String name, int usual) {
            return Integer.parseInt(given.getOrDefault(name, String.valueOf(usual)));
        }
    }
}
