package org.shaodao.whistle.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shaodao.FoundBy;
import org.shaodao.whistle.Whistle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What each case is found by, one narrow row for good: its number, title, place and blower never change. */
@Component
public class CasesFoundBy {

    /** As wide as the column: room for the longest title and the longest place. */
    private static final int MOST = 600;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    CasesFoundBy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Whistle whistle) {
        write(List.of(new Named(
                whistle.id(),
                whistle.number(),
                whistle.title(),
                whistle.place(),
                whistle.blowerAgencyName(),
                whistle.blowerName())));
    }

    /** For all cases, whatever they were found by until now. */
    void anew() {
        jdbc.sql("delete from case_found_by").update();
        catchUp();
    }

    /** For all cases that cannot be found as yet. */
    void catchUp() {
        var named = List.<Named>of();
        do {
            named = jdbc.sql("select w.id case_order, w.number, w.title, w.place,"
                            + " w.blower_agency_name agency, w.blower_name blower from whistle w"
                            + " left join case_found_by k on k.case_order = w.id"
                            + " where w.id > ? and k.case_order is null order by w.id limit ?")
                    .params(named.isEmpty() ? 0 : named.get(named.size() - 1).caseOrder(), AT_ONCE)
                    .query(Named.class)
                    .list();
            write(named);
        } while (named.size() == AT_ONCE);
    }

    private void write(List<Named> named) {
        if (named.isEmpty()) {
            return;
        }
        var values = new ArrayList<Object>();
        for (var one : named) {
            values.add(one.caseOrder());
            values.add(FoundBy.text(MOST, one.number(), one.title(), one.place(), one.agency() + " " + one.blower()));
        }
        jdbc.sql("insert into case_found_by (case_order, found_by) values "
                        + String.join(", ", Collections.nCopies(named.size(), "(?, ?)")))
                .params(values)
                .update();
    }

    /** @param caseOrder by which lists sort: the key of the whistle */
    private record Named(long caseOrder, String number, String title, String place, String agency, String blower) {}
}
