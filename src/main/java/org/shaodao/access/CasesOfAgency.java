package org.shaodao.access;

import java.util.List;
import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.Tie;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases an agency had to do with, which whoever takes over from it may read. */
@Component
@Order(3)
class CasesOfAgency implements Tie {

    private static final String ADMIT = """
            insert into case_scope_member (case_number, agency_id, case_order, is_over)
            select m.case_number, :successor, m.case_order, m.is_over from case_scope_member m where m.agency_id = :ended and not exists
              (select 1 from case_scope_member k where k.agency_id = :successor and k.case_number = m.case_number)
            """;

    private final JdbcClient jdbc;

    CasesOfAgency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String register() {
        return "agencies";
    }

    @Override
    public String name() {
        return "经手的哨";
    }

    @Override
    public Hanging of(Line line, int most) {
        var count = jdbc.sql("select count(*) from case_scope_member where agency_id = ?")
                .param(line.key())
                .query(Long.class)
                .single();
        return new Hanging(count, Hold.LOOSE, "接办部门也能查看；里面的名称不改。", List.of());
    }

    @Override
    public void follow(Ended ended, Follow follow) {
        if (ended.successor() != null) {
            jdbc.sql(ADMIT)
                    .param("successor", ended.successor())
                    .param("ended", ended.line().key())
                    .update();
        }
    }
}
