package org.shaodao.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.shaodao.agency.AgencyDirectory.AgencyView;

/** One agency as it is kept. */
@Entity
@Table(name = "agency")
class Agency {

    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "kind")
    private AgencyKind kind;

    private String name;
    private String shortName;
    private String regionCode;
    private LocalDate endedOn;
    private String successor;

    protected Agency() {}

    int sortNo() {
        return kind.sortNo();
    }

    /** One that ended is still known by its name, and takes nothing any more. */
    boolean ended() {
        return endedOn != null;
    }

    /** The agency that took over, {@code null} when none did. */
    String successor() {
        return successor;
    }

    String regionCode() {
        return regionCode;
    }

    AgencyView view(String regionPath) {
        return new AgencyView(
                id, kind.code(), kind.name(), name, shortName, regionCode, regionPath, kind.territorial());
    }
}
