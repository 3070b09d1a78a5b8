package org.shaodao.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** That a rung of a clock was reached; one row per clock and rung, so that none is reached twice. */
@Entity
@Immutable
@Table(name = "clock_rung")
class ReachedRung {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long clockId;
    private int percent;
    private Instant dueAt;
    private Instant reachedAt;
    private String tell;

    protected ReachedRung() {}

    ReachedRung(long clockId, Rung rung, Instant dueAt, Instant reachedAt) {
        this.clockId = clockId;
        this.percent = rung.percent();
        this.dueAt = dueAt;
        this.reachedAt = reachedAt;
        this.tell = String.join(",", rung.tell());
    }

    Clocks.RungView view() {
        return new Clocks.RungView(percent, dueAt, List.of(tell.split(",")), reachedAt);
    }

    long clockId() {
        return clockId;
    }

    int percent() {
        return percent;
    }
}
