package org.shaodao.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Fills a city with open tasks: the cases that really run in it are copied, with everything the engine and the
 * application keep of them, into other communities, with other people and at other times. As in life a few communities
 * have most of the cases.
 */
final class Copies {

    /** Every case is copied with all that it has. */
    static final int WHOLE = 1;
    /** Every fourth is, the others with what lists show. */
    static final int FOR_LISTS = 4;

    private static final int CASES_AT_ONCE = 5_000;
    private static final int THREADS = 2;
    /** Copies that wait for a signature or a word of the street come more often: queues are what is measured. */
    private static final int MORE_OF_QUEUES = 8;
    /** No deadline of a copy comes in the first hours, and all of them within two weeks more. */
    private static final int FIRST_MINUTE = 300;

    private static final int MINUTES = 20_160;

    private final String url;
    private final int every;
    private final List<CopiedTable> tables = CaseTables.all();
    private final Random random = new Random(7);
    private final Map<String, List<String>> columns = new HashMap<>();
    private String same;

    /** @param every one case of so many is copied whole: moves can be made with it */
    Copies(String url, int every) {
        this.url = url + "&rewriteBatchedStatements=true";
        this.every = every;
    }

    /** Copies until at least so many tasks are open. */
    void fill(int openTasks) throws Exception {
        try (var connection = connect()) {
            if (count(
                            connection,
                            "select count(*) from information_schema.tables"
                                    + " where table_schema = database() and table_name = 'bench_copy'")
                    == 0) {
                prepare(connection);
            }
            same = "'" + text(connection, "select substr(id, 14) from bench_instance limit 1") + "'";
            for (var table : tables) {
                columns.put(table.name(), columnsOf(connection, table.name()));
            }
            var missing = openTasks - openTasks(connection);
            if (missing > 0) {
                var from = count(connection, "select ifnull(max(n), 0) from bench_copy");
                copy(from, plan(connection, (int) from, missing));
                for (var table : tables) {
                    run(connection, "analyze table " + table.name());
                }
            }
        }
    }

    private void prepare(Connection connection) throws SQLException {
        run(
                connection,
                "create table bench_original as select case_number as number, region_code as community,"
                        + " count(*) as tasks, sum(owner_id is null) as queued from task_entry where state = 'OPEN'"
                        + " group by case_number, region_code");
        run(connection, "alter table bench_original add primary key (number)");
        run(
                connection,
                "create table bench_instance as select distinct x.PROC_INST_ID_ as id, x.BUSINESS_KEY_ as number"
                        + " from ACT_RU_EXECUTION x join bench_original b on b.number = x.BUSINESS_KEY_");
        run(connection, "alter table bench_instance add primary key (id)");
        run(
                connection,
                "create table bench_officer as select p.agency_id, o.id, o.name,"
                        + " row_number() over (partition by p.agency_id order by o.id) - 1 as k"
                        + " from officer o join post p on p.id = o.post_id where o.ended_on is null");
        run(connection, "alter table bench_officer add primary key (agency_id, k)");
        run(
                connection,
                "create table bench_agency as select a.id, a.name, count(*) as people from agency a"
                        + " join bench_officer o on o.agency_id = a.id group by a.id, a.name");
        run(connection, "alter table bench_agency add primary key (id)");
        for (var table : tables) {
            run(connection, table.staging());
        }
        run(
                connection,
                "create table bench_copy (n int primary key, original varchar(32) not null,"
                        + " number varchar(32) not null unique, suffix varchar(8) not null, community_from varchar(16) not null,"
                        + " community_to varchar(16) not null, street_from varchar(16) not null, street_to varchar(16) not null,"
                        + " county_from varchar(16) not null, county_to varchar(16) not null,"
                        + " community_name varchar(60) not null, minutes int not null)");
    }

    /**
     * Says what is to be copied whereto.
     *
     * @return the number of the last copy
     */
    private int plan(Connection connection, int from, long missing) throws SQLException {
        var originals = new ArrayList<Original>();
        try (var rows = connection.createStatement().executeQuery("select * from bench_original order by number")) {
            while (rows.next()) {
                var original =
                        new Original(rows.getString("number"), rows.getString("community"), rows.getInt("tasks"));
                for (int more = 0; more < (rows.getInt("queued") > 0 ? MORE_OF_QUEUES : 1); more++) {
                    originals.add(original);
                }
            }
        }
        var communities = communities(connection);
        int n = from;
        try (var insert =
                connection.prepareStatement("insert into bench_copy values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (long left = missing; left > 0; ) {
                var original = originals.get(random.nextInt(originals.size()));
                var place = communities.get((int) (Math.pow(random.nextDouble(), 3) * communities.size()));
                n++;
                add(insert, n, original, place);
                left -= original.tasks();
                if (n % 10_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return n;
    }

    private void add(PreparedStatement insert, int n, Original original, Place place) throws SQLException {
        var values = List.of(
                n,
                original.number(),
                place.code().substring(0, 6) + "-2026-" + (1_000_000 + n),
                "." + Integer.toString(n, 36),
                original.community(),
                place.code(),
                original.community().substring(0, 9) + "000",
                place.code().substring(0, 9) + "000",
                original.community().substring(0, 6) + "000000",
                place.code().substring(0, 6) + "000000",
                place.name(),
                FIRST_MINUTE + random.nextInt(MINUTES));
        for (int column = 0; column < values.size(); column++) {
            insert.setObject(column + 1, values.get(column));
        }
        insert.addBatch();
    }

    private static List<Place> communities(Connection connection) throws SQLException {
        var places = new ArrayList<Place>();
        try (var rows = connection
                .createStatement()
                .executeQuery("select code, name from region where region_level = 'COMMUNITY' order by sha(code)")) {
            while (rows.next()) {
                places.add(new Place(rows.getString("code"), rows.getString("name")));
            }
        }
        return places;
    }

    private void copy(long from, int to) throws Exception {
        var workers = Executors.newFixedThreadPool(THREADS);
        try {
            var parts = new ArrayList<Callable<Void>>();
            for (long start = from; start < to; start += CASES_AT_ONCE) {
                long first = start;
                parts.add(() -> part(first, Math.min(to, first + CASES_AT_ONCE), to));
            }
            for (var part : workers.invokeAll(parts)) {
                part.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private Void part(long from, long to, long all) throws SQLException {
        try (var connection = connect()) {
            run(connection, "set unique_checks = 0, foreign_key_checks = 0");
            for (var table : tables) {
                try (var statement = connection.prepareStatement(
                        table.copying(columns.get(table.name()), every).replace(CopiedTable.SAME, same))) {
                    statement.setLong(1, from);
                    statement.setLong(2, to);
                    statement.executeUpdate();
                } catch (SQLException wrong) {
                    throw new SQLException("cannot copy " + table.name() + ": " + wrong.getMessage(), wrong);
                }
            }
        }
        System.out.printf("  … %,d / %,d cases%n", to, all);
        return null;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    private static List<String> columnsOf(Connection connection, String table) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select * from " + table + " limit 0")) {
            var names = new String[rows.getMetaData().getColumnCount()];
            for (int column = 0; column < names.length; column++) {
                names[column] = rows.getMetaData().getColumnName(column + 1);
            }
            return Arrays.asList(names);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException wrong) {
            throw new SQLException(wrong.getMessage() + " in " + sql, wrong);
        }
    }

    static long openTasks(Connection connection) throws SQLException {
        return count(connection, "select count(*) from task_entry where state = 'OPEN'");
    }

    static long count(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private record Original(String number, String community, int tasks) {}

    private record Place(String code, String name) {}
}
