package org.shaodao.agency;

import java.util.List;
import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.Tie;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The slots of the roster and the deputies of a person who goes end with the person. */
@Component
@Order(8)
class DutiesOfOfficer implements Tie {

    private static final String SLOTS = """
            select s.roster_key from duty_roster s join officer o on o.id = s.officer_id
            where o.staff_number = ? and s.ended_on is null order by s.roster_key
            """;
    private static final String DEPUTIES = """
            select x.deputy_key from deputy x join officer o on o.id in (x.officer_id, x.deputy_id)
            where o.staff_number = ? and x.ended_on is null order by x.deputy_key
            """;

    private final JdbcTemplate jdbc;

    DutiesOfOfficer(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String register() {
        return "officers";
    }

    @Override
    public String name() {
        return "值班和代理";
    }

    @Override
    public Hanging of(Line line, int most) {
        var count = keys(SLOTS, line).size() + keys(DEPUTIES, line).size();
        return new Hanging(count, Hold.LOOSE, "一起停用；值班表上请另排人。", List.of());
    }

    @Override
    public void follow(Ended ended, Follow follow) {
        keys(SLOTS, ended.line()).forEach(key -> follow.end("roster", key, null));
        keys(DEPUTIES, ended.line()).forEach(key -> follow.end("deputies", key, null));
    }

    private List<String> keys(String select, Line officer) {
        return jdbc.queryForList(select, String.class, officer.key());
    }
}
