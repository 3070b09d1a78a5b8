package org.shaodao.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.shaodao.agency.AgencyDirectory.DutyClauseView;

/** One clause of the duty list (职责清单): what agencies of a kind must do, and where that is written. */
@Entity
@Table(name = "duty_clause")
class DutyClause {

    @Id
    private String id;

    private String clauseNumber;
    private String agencyKind;
    private String clauseText;
    private String source;
    private LocalDate endedOn;

    protected DutyClause() {}

    DutyClauseView view() {
        return new DutyClauseView(id, clauseNumber, agencyKind, clauseText, source);
    }
}
