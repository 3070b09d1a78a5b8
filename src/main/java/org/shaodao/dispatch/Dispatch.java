package org.shaodao.dispatch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** One department's part in a case: lead or assist, and how far it has come. */
@Entity
@DynamicUpdate
@Table(name = "dispatch")
public class Dispatch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;
    private String openedIn;
    private String instanceId;
    private String agencyId;
    private String agencyName;
    private String role;
    private String origin;
    private String why;
    private String ruleTable;
    private Integer ruleRow;

    @Enumerated(EnumType.STRING)
    private DispatchState state;

    private boolean mayRefuse;
    private Instant dispatchedAt;
    private Instant signedAt;
    private Long signedBy;
    private String signedByName;
    private Long holderId;
    private Instant reportedInAt;
    private String reportPlace;
    private String finding;
    private Instant doneAt;
    private String result;

    @Version
    private long version;

    protected Dispatch() {}

    /**
     * @param openedIn id of the running whistle diagram that calls the department
     * @param mayRefuse false for a department named by a ruling: the ruling binds
     */
    Dispatch(String caseNumber, String openedIn, Named named, boolean mayRefuse) {
        this.caseNumber = caseNumber;
        this.openedIn = openedIn;
        this.agencyId = named.agencyId();
        this.agencyName = named.agencyName();
        this.role = named.role();
        this.origin = named.origin();
        this.why = named.why();
        this.ruleTable = named.ruleTable();
        this.ruleRow = named.ruleRow();
        this.mayRefuse = mayRefuse;
        this.state = DispatchState.OPENED;
    }

    /** @param origin WISH (asked for at the start), ACCEPTED (took over a refused part), RULING or ADDED */
    public record Named(
            String agencyId,
            String agencyName,
            String role,
            String origin,
            String why,
            String ruleTable,
            Integer ruleRow) {}

    void begin(String instance, Instant at) {
        instanceId = instance;
        dispatchedAt = at;
        state = DispatchState.AWAITING_SIGN;
    }

    void signed(Instant at, long officerId, String officerName) {
        signedAt = at;
        signedBy = officerId;
        signedByName = officerName;
        holderId = officerId;
        state = DispatchState.SIGNED;
    }

    void handedTo(long officerId) {
        holderId = officerId;
    }

    void reportedIn(Instant at, String place, String found) {
        reportedInAt = at;
        reportPlace = place;
        finding = found;
        state = DispatchState.ON_SITE;
    }

    void done(Instant at, String answer) {
        doneAt = at;
        result = answer;
        state = DispatchState.DONE;
    }

    void refused() {
        state = DispatchState.REFUSED;
    }

    /** The ruling keeps the part here: it is signed anew, and cannot be refused again. */
    void bound(String asRole) {
        role = asRole;
        mayRefuse = false;
        state = DispatchState.AWAITING_SIGN;
    }

    /** To the bureau or the township office of the same kind. */
    void movedTo(String agency, String name) {
        agencyId = agency;
        agencyName = name;
    }

    void reassigned() {
        state = DispatchState.REASSIGNED;
    }

    void ended() {
        if (isOpen()) {
            state = DispatchState.ENDED;
        }
    }

    void becomes(String asRole) {
        role = asRole;
    }

    public boolean isOpen() {
        return switch (state) {
            case OPENED, AWAITING_SIGN, SIGNED, ON_SITE, REFUSED -> true;
            case DONE, REASSIGNED, ENDED -> false;
        };
    }

    /** Whether the department still counts as part of the case. */
    public boolean isPart() {
        return state != DispatchState.REASSIGNED && state != DispatchState.ENDED;
    }

    public boolean leads() {
        return "LEAD".equals(role);
    }

    public Long id() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String openedIn() {
        return openedIn;
    }

    public String instanceId() {
        return instanceId;
    }

    public String agencyId() {
        return agencyId;
    }

    public String agencyName() {
        return agencyName;
    }

    public String role() {
        return role;
    }

    public String origin() {
        return origin;
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

    public DispatchState state() {
        return state;
    }

    public boolean mayRefuse() {
        return mayRefuse;
    }

    public Instant dispatchedAt() {
        return dispatchedAt;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public Long signedBy() {
        return signedBy;
    }

    public String signedByName() {
        return signedByName;
    }

    /** Who goes on with it: whoever signed, or the colleague it was handed to; {@code null} before it is signed. */
    public Long holderId() {
        return holderId;
    }

    public Instant reportedInAt() {
        return reportedInAt;
    }

    public String reportPlace() {
        return reportPlace;
    }

    public String finding() {
        return finding;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String result() {
        return result;
    }
}
