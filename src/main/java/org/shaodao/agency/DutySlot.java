package org.shaodao.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One slot of the duty roster, of a date or of every such weekday. */
@Entity
@Table(name = "duty_roster")
class DutySlot {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String agencyId;
    private long officerId;
    private LocalDate dutyDate;
    private Integer weekday;
    private int fromMin;
    private int toMin;

    private LocalDate endedOn;

    protected DutySlot() {}

    String agencyId() {
        return agencyId;
    }

    long officerId() {
        return officerId;
    }

    boolean dated() {
        return dutyDate != null;
    }

    /** Whether the slot covers the moment; one that passes midnight may have begun the day before. */
    boolean covers(LocalDateTime moment) {
        var today = moment.toLocalDate();
        return beginsOn(today) && within(today, moment)
                || beginsOn(today.minusDays(1)) && within(today.minusDays(1), moment);
    }

    private boolean beginsOn(LocalDate date) {
        return dated()
                ? dutyDate.equals(date)
                : weekday != null && date.getDayOfWeek().getValue() == weekday;
    }

    private boolean within(LocalDate date, LocalDateTime moment) {
        var from = date.atStartOfDay().plusMinutes(fromMin);
        var to = date.plusDays(toMin <= fromMin ? 1 : 0).atStartOfDay().plusMinutes(toMin);
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
