package org.shaodao.agency;

import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.Tie;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A post ends when nobody holds it any more. */
@Component
class PeopleOfPost implements Tie {

    private static final String PEOPLE = """
            select o.name, o.staff_number from officer o join post p on p.id = o.post_id
            where p.post_key = ? and o.ended_on is null order by o.id
            """;

    private final JdbcTemplate jdbc;

    PeopleOfPost(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String register() {
        return "posts";
    }

    @Override
    public String name() {
        return "担任的人";
    }

    @Override
    public Hanging of(Line line, int most) {
        var people = jdbc.query(PEOPLE, (row, number) -> new Thing(row.getString(1), row.getString(2)), line.key());
        return new Hanging(
                people.size(),
                Hold.FAST,
                "先在人员里给他们换岗位，或者停用。",
                people.stream().limit(most).toList());
    }

    @Override
    public void follow(Ended ended, Follow follow) {
        // Nobody is left who would go anywhere.
    }
}
