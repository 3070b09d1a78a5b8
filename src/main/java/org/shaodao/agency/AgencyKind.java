package org.shaodao.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What an agency is for, the same in every county. */
@Entity
@Table(name = "agency_kind")
class AgencyKind {

    @Id
    private String code;

    private String name;
    private boolean territorial;
    private int sortNo;

    protected AgencyKind() {}

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    /** Whether its agencies answer for everything in their region. */
    boolean territorial() {
        return territorial;
    }

    int sortNo() {
        return sortNo;
    }
}
