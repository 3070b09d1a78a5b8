package org.shaodao.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** 代理人: who stands in for a person who is away, from one day to another. */
@Entity
@Table(name = "deputy")
class Deputy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long officerId;
    private long deputyId;
    private LocalDate fromDay;
    private LocalDate toDay;

    @Enumerated(EnumType.STRING)
    private StandsFor standsFor;

    private LocalDate endedOn;

    protected Deputy() {}

    long officerId() {
        return officerId;
    }

    long deputyId() {
        return deputyId;
    }

    /** Both days belong to it. */
    boolean holds(LocalDate day, StandsFor what) {
        return standsFor.covers(what) && !day.isBefore(fromDay) && !day.isAfter(toDay);
    }
}
