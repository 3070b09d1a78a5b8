package org.shaodao.demo.city;

import java.util.List;
import org.shaodao.agency.AgencyRegister.ClauseEntry;
import org.shaodao.demo.TownFile;

/** 职责清单 of the demonstration, which is the same for every city: it rests on statutes. */
final class DutyList {

    private DutyList() {}

    static List<ClauseEntry> clauses() {
        return new TownFile("xuchang", "duties")
                .read(row -> new ClauseEntry(
                        row.text("id"), row.text("number"), row.text("kind"), row.text("text"), row.text("source")));
    }
}
