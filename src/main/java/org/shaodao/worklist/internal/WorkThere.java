package org.shaodao.worklist.internal;

import org.shaodao.access.OpenWork;
import org.shaodao.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from our own table whether somebody has something to do in a case. */
@Component
class WorkThere implements OpenWork {

    private final JdbcClient jdbc;

    WorkThere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isThereFor(Viewer viewer, String caseNumber) {
        return jdbc.sql("select count(*) from task_entry where case_number = :number and state = 'OPEN'"
                                + " and (queue = :agency or owner_id = :officer)")
                        .param("number", caseNumber)
                        .param("agency", viewer.agencyId())
                        .param("officer", viewer.officerId())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
