package org.shaodao.region;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One region as it is kept. */
@Entity
@Table(name = "region")
class Region {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "region_level")
    private RegionLevel level;

    private String name;
    private String parentCode;
    private String path;
    private boolean nationalCode;
    private Integer households;
    private LocalDate endedOn;
    private String successor;

    protected Region() {}

    String code() {
        return code;
    }

    RegionLevel level() {
        return level;
    }

    String name() {
        return name;
    }

    String parentCode() {
        return parentCode;
    }

    String path() {
        return path;
    }

    /** Whether the code is the nation's; a functional zone has one of the town's own. */
    boolean nationalCode() {
        return nationalCode;
    }

    /** One that ended is still known by its name, and nothing new lies in it. */
    boolean ended() {
        return endedOn != null;
    }

    /** The region into which it was merged, {@code null} when there is none. */
    String successor() {
        return successor;
    }

    /** Households of a patch, {@code null} elsewhere. */
    Integer households() {
        return households;
    }
}
