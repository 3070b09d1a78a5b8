package org.shaodao.agency;

import java.util.List;
import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.Tie;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The roster of an agency ends with it. */
@Component
@Order(8)
class RosterOfAgency implements Tie {

    private static final String SLOTS =
            "select roster_key from duty_roster where agency_id = ? and ended_on is null order by roster_key";

    private final JdbcTemplate jdbc;

    RosterOfAgency(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String register() {
        return "agencies";
    }

    @Override
    public String name() {
        return "值班安排";
    }

    @Override
    public Hanging of(Line line, int most) {
        return new Hanging(slots(line).size(), Hold.LOOSE, "一起停用；接办部门的值班表上请另排人。", List.of());
    }

    @Override
    public void follow(Ended ended, Follow follow) {
        slots(ended.line()).forEach(key -> follow.end("roster", key, null));
    }

    private List<String> slots(Line agency) {
        return jdbc.queryForList(SLOTS, String.class, agency.key());
    }
}
