package org.shaodao.whistle;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A visit after closing, planned and then recorded. */
@Entity
@Table(name = "return_visit")
public class ReturnVisit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;
    private String instanceId;
    private int visitNo;
    private int afterDays;
    private LocalDate dueOn;
    private Instant visitedAt;
    private String visitorName;
    private String way;
    private String outcome;
    private String note;

    protected ReturnVisit() {}

    public ReturnVisit(String caseNumber, String instanceId, int visitNo, int afterDays, LocalDate dueOn) {
        this.caseNumber = caseNumber;
        this.instanceId = instanceId;
        this.visitNo = visitNo;
        this.afterDays = afterDays;
        this.dueOn = dueOn;
    }

    /** @param said fine or worse */
    public void made(Instant at, String visitor, String how, String said, String words) {
        visitedAt = at;
        visitorName = visitor;
        way = how;
        outcome = said;
        note = words;
    }

    public int visitNo() {
        return visitNo;
    }

    public int afterDays() {
        return afterDays;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant visitedAt() {
        return visitedAt;
    }

    public String visitorName() {
        return visitorName;
    }

    public String way() {
        return way;
    }

    public String outcome() {
        return outcome;
    }

    public String note() {
        return note;
    }

    public String caseNumber() {
        return caseNumber;
    }
}
