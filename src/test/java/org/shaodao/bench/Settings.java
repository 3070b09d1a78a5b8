package org.shaodao.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shaodao.support.RealMySql;

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

    /** Makes the city where there is none yet. */
    void makeCity(Connection connection) throws Exception {
        if (Copies.count(
                        connection,
                        "select count(*) from information_schema.tables where table_schema = database()"
                                + " and table_name = 'task_entry'")
                == 0) {
            System.out.printf("making the city: %,d communities, %,d officers%n", communities, officers);
            RunningApp.makeCity(delivered, communities, officers, cases);
        }
    }

    void keep(Map<String, Object> content) throws IOException {
        if (json != null) {
            Files.write(
                    json,
                    new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsBytes(content));
        }
    }
}
