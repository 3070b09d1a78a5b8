package org.shaodao.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shaodao.access.Role;
import org.shaodao.access.RolesText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts with the people they belong to, by account, page by page. */
@Component
public class AccountSearch {

    private static final String ROWS = """
            select a.id, a.account, a.roles, a.closed, a.locked_until, a.password_hash is not null as opens,
                   a.password_first, a.factor_since is not null as factor, a.version,
                   o.staff_number, o.name, o.ended_on, p.title as post, g.name as agency
              from account a
              join officer o on o.id = a.officer_id
              join post p on p.id = o.post_id
              join agency g on g.id = p.agency_id
            """;

    private final JdbcClient jdbc;
    private final RolesText roles = new RolesText();

    AccountSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How an account stands. */
    public enum State {
        OPEN("在用"),
        LOCKED("锁着"),
        FIRST("还没换初始密码"),
        CLOSED("停用");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Chinese name. */
        public String label() {
            return label;
        }
    }

    /**
     * @param words in the account, the name of the person, the agency; {@code null} for all
     * @param role {@code null} for all
     * @param state {@code null} for all
     * @param after the account that the page before ended with; {@code null} for the first page
     */
    public record Query(String words, Role role, State state, String after, int limit) {}

    /**
     * @param opens whether a password opens it
     * @param gone whether the person has left
     */
    public record Row(
            long id,
            String account,
            String staffNumber,
            String name,
            String post,
            String agency,
            Set<Role> roles,
            State state,
            boolean opens,
            boolean factor,
            boolean gone,
            long version) {}

    List<Row> find(Query query, Instant now) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        values.put("now", utc(now));
        values.put("limit", query.limit());
        if (query.words() != null) {
            conditions.add("(a.account like :words or o.name like :words or g.name like :words)");
            values.put("words", "%" + query.words().replaceAll("([!%_])", "!$1") + "%");
        }
        if (query.role() != null) {
            conditions.add("concat(' ', a.roles, ' ') like :role");
            values.put("role", "% " + query.role().name() + " %");
        }
        if (query.state() != null) {
            conditions.add(condition(query.state()));
        }
        if (query.after() != null) {
            conditions.add("a.account > :after");
            values.put("after", query.after());
        }
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return jdbc.sql(ROWS + where.replace("like :words", "like :words escape '!'")
                        + " order by a.account limit :limit")
                .params(values)
                .query((row, n) -> row(row, now))
                .list();
    }

    private static String condition(State state) {
        return switch (state) {
            case CLOSED -> "a.closed";
            case LOCKED -> "not a.closed and a.locked_until > :now";
            case FIRST -> "not a.closed and a.password_first";
            case OPEN -> "not a.closed";
        };
    }

    Row row(long id, Instant now) {
        return jdbc.sql(ROWS + "where a.id = :id")
                .params(Map.of("id", id))
                .query((row, n) -> row(row, now))
                .single();
    }

    private Row row(ResultSet row, Instant now) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("account"),
                row.getString("staff_number"),
                row.getString("name"),
                row.getString("post"),
                row.getString("agency"),
                roles.convertToEntityAttribute(row.getString("roles")),
                state(row, now),
                row.getBoolean("opens"),
                row.getBoolean("factor"),
                row.getDate("ended_on") != null,
                row.getLong("version"));
    }

    private static State state(ResultSet row, Instant now) throws SQLException {
        var locked = row.getObject("locked_until", LocalDateTime.class);
        if (row.getBoolean("closed")) {
            return State.CLOSED;
        }
        if (locked != null && locked.isAfter(utc(now))) {
            return State.LOCKED;
        }
        return row.getBoolean("password_first") ? State.FIRST : State.OPEN;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
