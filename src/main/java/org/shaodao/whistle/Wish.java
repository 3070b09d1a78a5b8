package org.shaodao.whistle;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A department that should come, as the community or the street asks, and the rule or precedent that named it. */
@Entity
@Table(name = "whistle_wish")
public class Wish {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;
    private String agencyId;
    private String agencyName;
    private String role;
    private String why;
    private String ruleTable;
    private Integer ruleRow;
    private Long precedentId;

    protected Wish() {}

    Wish(String caseNumber, Proposal proposal) {
        this.caseNumber = caseNumber;
        this.agencyId = proposal.agencyId();
        this.agencyName = proposal.agencyName();
        this.role = proposal.role();
        this.why = proposal.why();
        this.ruleTable = proposal.rule() == null ? null : proposal.rule().table();
        this.ruleRow = proposal.rule() == null ? null : proposal.rule().row();
        this.precedentId =
                proposal.precedent() == null ? null : proposal.precedent().id();
    }

    public String agencyId() {
        return agencyId;
    }

    public String agencyName() {
        return agencyName;
    }

    /** LEAD or ASSIST. */
    public String role() {
        return role;
    }

    public String why() {
        return why;
    }

    public String ruleTable() {
        return ruleTable;
    }

    public Integer ruleRow() {
        return ruleRow;
    }
}
