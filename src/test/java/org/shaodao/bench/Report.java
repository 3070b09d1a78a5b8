package org.shaodao.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.engine.BareEngine;

/** What was measured, in milliseconds, and the ratios that are to be reached, as a table and as JSON. */
final class Report {

    /** Of a list or a count, to the empty answer. */
    private static final double LIST = 3;

    private static final double SEARCH = 6;
    private static final double ENGINE = 100;
    private static final double MOVE = 1.5;
    private static final double GROWN = 1.5;
    private static final long MEMORY_MIB = 1024;

    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final List<Measured> few = new ArrayList<>();
    private final List<Measured> many = new ArrayList<>();
    private final List<Measured> writes = new ArrayList<>();
    private final List<Ratio> ratios = new ArrayList<>();
    private final List<Measured> engine = new ArrayList<>();
    private long memory;
    private long fewTasks;
    private long manyTasks;

    void settings(Connection connection, Settings given) throws SQLException, IOException {
        settings.put("processors", Runtime.getRuntime().availableProcessors());
        settings.put("processor", processor());
        settings.put("java", System.getProperty("java.version"));
        settings.put("memory", memoryOfMachine());
        settings.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        settings.put("commit", commit());
        settings.put("engine", BareEngine.version());
        settings.put("application", String.join(" ", RunningApp.OPTIONS));
        settings.put("mysql", value(connection, "version"));
        for (var name : List.of(
                "innodb_buffer_pool_size",
                "innodb_doublewrite",
                "innodb_flush_log_at_trx_commit",
                "innodb_log_file_size",
                "transaction_isolation")) {
            settings.put(name, value(connection, name));
        }
        settings.put("communities", given.communities());
        settings.put("officers", given.officers());
    }

    private static String memoryOfMachine() throws IOException {
        return Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\s+", " ");
    }

    /** Of the sources this runs from; empty outside a clone. */
    private static String commit() throws IOException {
        var git = new ProcessBuilder("git", "rev-parse", "HEAD")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String value(Connection connection, String name) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select @@" + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void reads(long open, List<Measured> measured, boolean whole) {
        (whole ? many : few).addAll(measured);
        if (whole) {
            manyTasks = open;
        } else {
            fewTasks = open;
        }
    }

    void engine(List<Measured> measured) {
        engine.addAll(measured);
    }

    void writes(List<Measured> measured) {
        writes.addAll(measured);
    }

    void memory(long mib) {
        memory = mib;
    }

    void print(PrintStream out) {
        judge();
        table(out, "%,d open tasks".formatted(fewTasks), few);
        table(out, "%,d open tasks".formatted(manyTasks), many);
        table(out, "the engine's own query, same question", engine);
        table(out, "moves", writes);
        out.printf("%nmemory of the application at most: %,d MiB%n%n", memory);
        out.println("| ratio at p95 | users | is | to reach | |");
        out.println("|---|---|---|---|---|");
        for (var ratio : ratios) {
            out.printf(
                    "| %s | %d | %.2f | %s %.1f | %s |%n",
                    ratio.what(),
                    ratio.users(),
                    ratio.is(),
                    ratio.atLeast() ? "≥" : "≤",
                    ratio.limit(),
                    ratio.reached() ? "✓" : "✗");
        }
    }

    private void judge() {
        for (var one : many) {
            var floor = find(many, Reads.FLOOR, one.users());
            if (!one.what().equals(Reads.FLOOR)) {
                ratios.add(new Ratio(
                        one.what() + " / floor",
                        one.users(),
                        one.p95() / floor.p95(),
                        Reads.searches(one.what()) ? SEARCH : LIST,
                        false));
                ratios.add(new Ratio(
                        "engine's query / " + one.what(),
                        one.users(),
                        find(engine, "engine's query", one.users()).p95() / one.p95(),
                        ENGINE,
                        true));
            }
            var before = find(few, one.what(), one.users());
            if (before != null) {
                ratios.add(new Ratio(one.what() + ": many / few", one.users(), one.p95() / before.p95(), GROWN, false));
            }
        }
        for (var one : writes) {
            var bare = Writes.BARE.get(one.what());
            if (bare != null) {
                ratios.add(new Ratio(
                        one.what() + " / bare engine",
                        one.users(),
                        one.p95() / find(writes, bare, one.users()).p95(),
                        MOVE,
                        false));
            }
        }
        writes.stream().mapToInt(Measured::users).distinct().forEach(users -> {
            var ours = find(writes, Writes.SIGN, users).p95()
                    + find(writes, Writes.DONE, users).p95();
            var bare = find(writes, Writes.BARE_SIGN, users).p95()
                    + find(writes, Writes.BARE_DONE, users).p95();
            ratios.add(new Ratio("sign + done / bare engine", users, ours / bare, MOVE, false));
        });
        ratios.add(new Ratio("memory, MiB", 0, memory, MEMORY_MIB, false));
    }

    private static Measured find(List<Measured> measured, String what, int users) {
        return measured.stream()
                .filter(one -> one.what().equals(what) && one.users() == users)
                .findFirst()
                .orElse(null);
    }

    private static void table(PrintStream out, String title, List<Measured> measured) {
        out.printf("%n%s%n%n| what | users | p50 ms | p95 ms | p99 ms | per s |%n|---|---|---|---|---|---|%n", title);
        for (var one : measured) {
            out.println(one.line());
        }
    }

    Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("settings", settings);
        content.put("fewTasks", fewTasks);
        content.put("few", few);
        content.put("manyTasks", manyTasks);
        content.put("many", many);
        content.put("engine", engine);
        content.put("writes", writes);
        content.put("memoryMiB", memory);
        content.put("ratios", ratios);
        return content;
    }

    record Ratio(String what, int users, double is, double limit, boolean atLeast) {

        public boolean reached() {
            return atLeast ? is >= limit : is <= limit;
        }
    }
}
