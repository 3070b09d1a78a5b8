package org.shaodao.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.shaodao.engine.BareEngine;

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
            settings.makeCity(connection);
            report.settings(connection, settings);
            atSize(connection, settings.few(), false);
            atSize(connection, settings.tasks(), true);
        }
        report.print(System.out);
        settings.keep(report.content());
    }

    private void atSize(Connection connection, int tasks, boolean whole) throws Exception {
        if (!whole && Copies.openTasks(connection) > tasks * 1.1) {
            say("there are more than %,d open tasks already: nothing to compare with", tasks);
            return;
        }
        say("filling up to %,d open tasks", tasks);
        new Copies(delivered.urlWithUser(), Copies.FOR_LISTS).fill(tasks);
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
}
