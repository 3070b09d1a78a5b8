package org.shaodao.worklist.internal;

import java.util.Set;
import org.shaodao.audit.AuditEntry;
import org.shaodao.audit.Recorded;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was said last in each case: the last event of the record that a person did and that people care about. */
@Component
class CaseWords {

    private static final int LONGEST = 300;

    /** Done by people, but no word to anybody. */
    private static final Set<String> SILENT =
            Set.of("ACCESS_REFUSED", "PARTY_REVEALED", "TASK_CLAIMED", "TASK_RELEASED", "COPIED");

    private final JdbcClient jdbc;

    CaseWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void recorded(Recorded recorded) {
        var entry = recorded.entry();
        if (entry.caseNumber() == null || entry.officerId() == null || SILENT.contains(entry.kind())) {
            return;
        }
        if (write(entry, "update case_word set word = :word, said_by = :by, said_at = :at where case_number = :number")
                == 0) {
            addFirst(entry);
        }
    }

    private void addFirst(AuditEntry entry) {
        try {
            write(
                    entry,
                    "insert into case_word (case_number, word, said_by, said_at) values (:number, :word, :by, :at)");
        } catch (DuplicateKeyException somebodySpokeMeanwhile) {
            recorded(new Recorded(entry));
        }
    }

    private int write(AuditEntry entry, String sql) {
        var said = entry.details().get("text");
        return jdbc.sql(sql)
                .param("number", entry.caseNumber())
                .param("word", shortened(said == null ? entry.summary() : said.toString()))
                .param(
                        "by",
                        entry.agencyName() == null
                                ? entry.officerName()
                                : entry.agencyName() + " " + entry.officerName())
                .param("at", Stored.column(entry.at()))
                .update();
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        int points = line.codePointCount(0, line.length());
        return points <= LONGEST / 2 ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2 - 1)) + "…";
    }
}
