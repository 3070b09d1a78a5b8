package org.shaodao.whistle;

import jakarta.persistence.Column;
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
import org.hibernate.annotations.NaturalId;
import org.shaodao.Refused;

/**
 * A whistle: what the community saw, what it tried, where, how grave, and where the matter stands. Its parties are kept
 * apart from it. It moves only forward along its states, except that the community sends it back when it is not solved.
 */
@Entity
@DynamicUpdate
@Table(name = "whistle")
public class Whistle {

    /** What was written at first and all that was added later. */
    private static final int LONGEST_BODY = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @NaturalId
    @Column(nullable = false, updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private WhistleLevel level;

    @Enumerated(EnumType.STRING)
    private WhistleLevel proposedLevel;

    private String levelReason;
    private String levelRule;
    private String type;
    private String title;
    private String body;
    private String tried;
    private String harm;
    private String persons;
    private boolean minor;
    private boolean weapon;
    private String regionCode;
    private String regionPath;
    private String place;
    private Double lat;
    private Double lng;

    @Enumerated(EnumType.STRING)
    private WhistleState state;

    private long blowerId;
    private String blowerName;
    private String blowerAgency;
    private String blowerAgencyName;
    private String departmentsReason;
    private Instant blownAt;
    private Instant confirmedAt;
    private Instant signedAt;
    private Instant concludedAt;
    private String result;
    private String verdict;
    private Instant closedAt;
    private String endReason;
    private String joinedTo;
    private int reopened;

    @Version
    private long version;

    protected Whistle() {}

    /** A fresh whistle; EMERGENCY goes straight out, the others wait for the street. */
    Whistle(String number, Matter matter, Grading grading, Blower blower, Instant at) {
        this.number = number;
        this.title = matter.title();
        this.type = matter.type();
        this.body = matter.body();
        this.tried = matter.tried();
        this.harm = matter.harm();
        this.persons = matter.persons();
        this.minor = matter.minor();
        this.weapon = matter.weapon();
        this.regionCode = matter.regionCode();
        this.regionPath = matter.regionPath();
        this.place = matter.place();
        this.lat = matter.lat();
        this.lng = matter.lng();
        this.level = grading.level();
        this.proposedLevel = grading.proposed();
        this.levelReason = grading.reason();
        this.levelRule = grading.rule();
        this.blowerId = blower.officerId();
        this.blowerName = blower.name();
        this.blowerAgency = blower.agencyId();
        this.blowerAgencyName = blower.agencyName();
        this.blownAt = at;
        this.state = level == WhistleLevel.EMERGENCY ? WhistleState.AWAITING_SIGN : WhistleState.AWAITING_CONFIRM;
    }

    /** What was seen, where, and what the community has done about it. */
    public record Matter(
            String title,
            String type,
            String body,
            String tried,
            String harm,
            String persons,
            boolean minor,
            boolean weapon,
            String regionCode,
            String regionPath,
            String place,
            Double lat,
            Double lng) {}

    /** The level, what the table proposed, by which rule, and why it was changed. */
    public record Grading(WhistleLevel level, WhistleLevel proposed, String reason, String rule) {}

    public record Blower(long officerId, String name, String agencyId, String agencyName) {}

    void confirmed(Instant at) {
        confirmedAt = at;
        state = WhistleState.AWAITING_SIGN;
    }

    void returned(String reason) {
        endReason = reason;
        state = WhistleState.RETURNED;
    }

    void amended(String text) {
        var amended = body + "\n\n【补充】" + text;
        if (amended.length() > LONGEST_BODY) {
            throw new Refused("invalid-input", "连先前写的一共不能超过 " + LONGEST_BODY + " 个字，请写短些。", "text");
        }
        body = amended;
        endReason = null;
        state = WhistleState.AWAITING_CONFIRM;
    }

    void changeDepartments(String reason) {
        departmentsReason = reason;
    }

    /** The first department has signed: from here the community can no longer withdraw. */
    public void signed(Instant at) {
        if (signedAt == null) {
            signedAt = at;
        }
        if (state == WhistleState.AWAITING_SIGN) {
            state = WhistleState.SIGNED;
        }
    }

    /** The lead has refused its part: who leads is open until the other accepts or the street rules. */
    public void disputed() {
        state = WhistleState.DISPUTED;
    }

    /** It is settled who leads. */
    public void settled() {
        if (state == WhistleState.DISPUTED) {
            state = signedAt == null ? WhistleState.AWAITING_SIGN : WhistleState.SIGNED;
        }
    }

    /** A department has turned up, or works without having to. */
    public void handling() {
        if (state == WhistleState.SIGNED || state == WhistleState.AWAITING_SIGN) {
            state = WhistleState.HANDLING;
        }
    }

    /** All departments are done; the lead draws the result together. */
    public void concluding() {
        state = WhistleState.CONCLUDING;
    }

    /** The lead has answered; now the community says whether it is solved. */
    public void answered(String answer, Instant at) {
        result = answer;
        concludedAt = at;
        state = WhistleState.AWAITING_VERIFY;
    }

    void verified(String said) {
        verdict = said;
    }

    void close(Instant at) {
        closedAt = at;
        state = WhistleState.CLOSED;
    }

    void end(WhistleState how, String reason, Instant at) {
        state = how;
        endReason = reason;
        closedAt = at;
    }

    void joinTo(String other, String reason, Instant at) {
        joinedTo = other;
        end(WhistleState.JOINED, reason, at);
    }

    void reopen() {
        reopened++;
        closedAt = null;
        verdict = null;
        state = WhistleState.CONCLUDING;
    }

    public boolean mayBeWithdrawn() {
        return !state.isOver() && signedAt == null;
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public WhistleLevel level() {
        return level;
    }

    public WhistleLevel proposedLevel() {
        return proposedLevel;
    }

    public String levelReason() {
        return levelReason;
    }

    public String levelRule() {
        return levelRule;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public String tried() {
        return tried;
    }

    public String harm() {
        return harm;
    }

    public String persons() {
        return persons;
    }

    public boolean minor() {
        return minor;
    }

    public boolean weapon() {
        return weapon;
    }

    public String regionCode() {
        return regionCode;
    }

    public String regionPath() {
        return regionPath;
    }

    public String place() {
        return place;
    }

    public Double lat() {
        return lat;
    }

    public Double lng() {
        return lng;
    }

    public WhistleState state() {
        return state;
    }

    public long blowerId() {
        return blowerId;
    }

    public String blowerName() {
        return blowerName;
    }

    public String blowerAgency() {
        return blowerAgency;
    }

    public String blowerAgencyName() {
        return blowerAgencyName;
    }

    public String departmentsReason() {
        return departmentsReason;
    }

    public Instant blownAt() {
        return blownAt;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Instant concludedAt() {
        return concludedAt;
    }

    public String result() {
        return result;
    }

    public String verdict() {
        return verdict;
    }

    public String endReason() {
        return endReason;
    }

    public String joinedTo() {
        return joinedTo;
    }

    public int reopened() {
        return reopened;
    }

    public long version() {
        return version;
    }
}
