package org.shaodao.agency;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.Tie;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The people of an agency that ends go along to the one that takes over, each with the own post; a head becomes one of
 * its people, for it has a head already.
 */
@Component
@Order(10)
class PeopleOfAgency implements Tie {

    private static final String PEOPLE = """
            select o.staff_number, o.name, p.title, p.head, p.staff, p.sort_no
            from officer o join post p on p.id = o.post_id
            where p.agency_id = ? and o.ended_on is null order by p.sort_no, o.id
            """;
    private static final int LONGEST_TITLE = 40;

    private final JdbcTemplate jdbc;

    PeopleOfAgency(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Person(String number, String name, String post, boolean head, boolean staff, int sortNo) {}

    @Override
    public String register() {
        return "agencies";
    }

    @Override
    public String name() {
        return "人员";
    }

    @Override
    public Hanging of(Line line, int most) {
        var people = people(line.key());
        return new Hanging(
                people.size(),
                Hold.SUCCESSOR,
                "一起转到接办部门，账号照用；不再来的，之后在人员里停用。",
                people.stream()
                        .limit(most)
                        .map(person -> new Thing(person.name(), person.post()))
                        .toList());
    }

    @Override
    public void follow(Ended ended, Follow follow) {
        var people = people(ended.line().key());
        var successor = ended.successor();
        if (!people.isEmpty()) {
            var known = titles("select title from post where agency_id = ?", successor);
            var open = titles("select title from post where agency_id = ? and ended_on is null", successor);
            var posts = new LinkedHashMap<String, Map<String, String>>();
            var moves = new HashMap<String, Map<String, String>>();
            for (var person : people) {
                var title = person.head() || known.contains(person.post()) && !open.contains(person.post())
                        ? shortened(person.post(), ended.line().cells().get("shortName"))
                        : person.post();
                if (!known.contains(title)) {
                    posts.put(title, post(successor, title, person));
                }
                moves.put(person.number(), Map.of("agency", successor, "post", title));
            }
            follow.add("posts", List.copyOf(posts.values()));
            follow.change("officers", moves);
        }
        titles(
                        "select title from post where agency_id = ? and ended_on is null",
                        ended.line().key())
                .forEach(title -> follow.end("posts", PostLines.key(ended.line().key(), title), null));
    }

    private static Map<String, String> post(String agency, String title, Person person) {
        return Map.of(
                "agency",
                agency,
                "title",
                title,
                "head",
                "false",
                "staff",
                String.valueOf(person.staff()),
                "sort",
                String.valueOf(person.sortNo()));
    }

    private static String shortened(String post, String from) {
        var title = post + "（原" + from + "）";
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private List<String> titles(String select, String agency) {
        return jdbc.queryForList(select, String.class, agency);
    }

    private List<Person> people(String agency) {
        return jdbc.query(
                PEOPLE,
                (row, number) -> new Person(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getInt(6)),
                agency);
    }
}
