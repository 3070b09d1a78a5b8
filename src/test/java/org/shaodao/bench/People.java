package org.shaodao.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shaodao.support.Visitor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Who takes part: signed in, each at a browser of their own. */
final class People {

    private static final String PASSWORD = "Sao-Jie-2026";

    private final Connection connection;
    private final int port;

    People(Connection connection, int port) {
        this.connection = connection;
        this.port = port;
    }

    /** People who have tasks; whoever has many is met more often. */
    List<Person> whoHaveTasks(int number) throws SQLException {
        return signedIn(number, """
                select distinct o.id, o.agency_id, t.region_code from task_entry t join bench_officer o on o.id = t.owner_id
                where t.case_number in (select number from (select number from bench_copy order by rand(11) limit 2000) c)
                  and t.state = 'OPEN' group by o.id, o.agency_id, t.region_code""");
    }

    /** One of each of the agencies with the most open tasks of a kind in their queues, nobody's yet. */
    List<Person> whereTasksWait(int number, String task) throws SQLException {
        return signedIn(number, """
                select o.id, o.agency_id, q.region_code from (select queue, min(region_code) as region_code, count(*) as n
                  from task_entry where state = 'OPEN' and owner_id is null and task_key like '%s' group by queue) q
                join bench_officer o on o.agency_id = q.queue and o.k = 0 order by q.n desc""".formatted(task));
    }

    /** Those who have the most tasks of a kind. */
    List<Person> whoHaveMost(int number, String task) throws SQLException {
        return signedIn(number, """
                select o.id, o.agency_id, q.region_code from (select owner_id, min(region_code) as region_code, count(*) as n
                  from task_entry where state = 'OPEN' and owner_id is not null and task_key = '%s' group by owner_id) q
                join bench_officer o on o.id = q.owner_id order by q.n desc""".formatted(task));
    }

    /** Who keeps the lists of the whole city. */
    Person cityClerk() throws SQLException {
        return signedIn(1, """
                select a.officer_id, p.agency_id, g.region_code from account a join officer o on o.id = a.officer_id
                join post p on p.id = o.post_id join agency g on g.id = p.agency_id
                where a.roles like '%CLERK%' and g.region_code like '%0000000000' order by a.officer_id""").get(0);
    }

    private List<Person> signedIn(int number, String sql) throws SQLException {
        var hash = new BCryptPasswordEncoder(10).encode(PASSWORD);
        var people = new ArrayList<Person>();
        try (var rows = connection.createStatement().executeQuery(sql + " limit " + number * 2)) {
            while (rows.next() && people.size() < number) {
                var officer = rows.getLong(1);
                var account = account(officer, hash);
                if (account != null && people.stream().noneMatch(person -> person.officer() == officer)) {
                    people.add(new Person(enter(account), officer, rows.getString(2), rows.getString(3)));
                }
            }
        }
        if (people.size() < number) {
            throw new IllegalStateException("only " + people.size() + " of " + number + " people for: " + sql);
        }
        return people;
    }

    private String account(long officer, String hash) throws SQLException {
        try (var update = connection.prepareStatement("update account set password_hash = ?, password_first = false,"
                + " password_since = timestamp '2099-01-01 00:00:00' where officer_id = ? and not closed")) {
            update.setString(1, hash);
            update.setLong(2, officer);
            if (update.executeUpdate() == 0) {
                return null;
            }
        }
        try (var rows = connection
                .createStatement()
                .executeQuery("select account from account where officer_id = " + officer)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Visitor enter(String account) {
        var visitor = new Visitor(port);
        var answer = visitor.signIn(account, PASSWORD);
        if (answer.status() >= 300) {
            throw new IllegalStateException(account + " cannot sign in: " + answer.body());
        }
        return visitor;
    }

    /** @param region code of a community where they have work */
    record Person(Visitor visitor, long officer, String agency, String region) {

        void reads(String path) {
            var answer = visitor.get(path);
            if (answer.status() != 200) {
                throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
            }
        }

        void writes(String path, Object body) {
            var answer = visitor.post(path, body);
            if (answer.status() != 200) {
                throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
            }
        }

        String street() {
            return region.substring(0, 9) + "000";
        }

        static Person any(List<Person> people, Random random) {
            return people.get(random.nextInt(people.size()));
        }
    }
}
