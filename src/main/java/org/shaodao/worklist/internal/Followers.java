package org.shaodao.worklist.internal;

import java.time.Instant;
import java.util.List;
import org.shaodao.access.Viewer;
import org.shaodao.audit.Recorded;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows a case: started it, got it copied, watches it. */
@Component
class Followers {

    private final JdbcClient jdbc;

    Followers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Relation {
        STARTED,
        COPIED,
        WATCHED
    }

    static String officer(long officerId) {
        return "officer:" + officerId;
    }

    static String agency(String agencyId) {
        return "agency:" + agencyId;
    }

    /** Under which names a person follows: their own and their agency's. */
    static List<String> of(Viewer viewer) {
        return List.of(officer(viewer.officerId()), agency(viewer.agencyId()));
    }

    /** Whoever blew the whistle started the case. */
    @EventListener
    void recorded(Recorded recorded) {
        var entry = recorded.entry();
        if (entry.kind().equals("WHISTLE_BLOWN") && entry.caseNumber() != null && entry.officerId() != null) {
            add(Relation.STARTED, officer(entry.officerId()), entry.caseNumber(), entry.at());
        }
    }

    /** Harmless when it is there already. */
    void add(Relation relation, String follower, String caseNumber, Instant now) {
        try {
            jdbc.sql("insert into case_follower (relation, follower, case_number, since)"
                            + " select :relation, :follower, :number, :now from (select 1 as one) as single"
                            + " where not exists (select 1 from case_follower where relation = :relation"
                            + " and follower = :follower and case_number = :number)")
                    .param("relation", relation.name())
                    .param("follower", follower)
                    .param("number", caseNumber)
                    .param("now", Stored.column(now))
                    .update();
        } catch (DuplicateKeyException alreadyThere) {
            // Somebody else added the same line at the same moment: it is there, which is all that was wanted.
            return;
        }
    }

    void remove(Relation relation, String follower, String caseNumber) {
        jdbc.sql("delete from case_follower where relation = :relation and follower = :follower"
                        + " and case_number = :number")
                .param("relation", relation.name())
                .param("follower", follower)
                .param("number", caseNumber)
                .update();
    }

    /** Officers who follow the case themselves, and everybody who has or had a task of it. */
    List<Long> concerned(String caseNumber) {
        return jdbc.sql(
                        "select owner_id as officer from task_entry where case_number = :number and owner_id is not null"
                                + " union select ended_by from task_entry where case_number = :number and ended_by is not null"
                                + " union select cast(substring(follower, 9) as decimal(19)) from case_follower"
                                + " where case_number = :number and follower like 'officer:%'")
                .param("number", caseNumber)
                .query(Long.class)
                .list();
    }
}
