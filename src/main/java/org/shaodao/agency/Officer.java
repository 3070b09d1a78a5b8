package org.shaodao.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.shaodao.agency.AgencyDirectory.OfficerView;

/** A person who holds a post. */
@Entity
@Table(name = "officer")
class Officer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String staffNumber;
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Post post;

    private LocalDate endedOn;

    protected Officer() {}

    String staffNumber() {
        return staffNumber;
    }

    /** Whether the person takes part in the agency's work. */
    boolean works() {
        return endedOn == null && post.staff();
    }

    int sortNo() {
        return post.sortNo();
    }

    OfficerView view() {
        return new OfficerView(id, staffNumber, name, post.title(), post.head(), post.agencyId());
    }
}
