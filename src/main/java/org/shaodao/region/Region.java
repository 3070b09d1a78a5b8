package org.shaodao.region;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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

    /** Households of a patch, {@code null} elsewhere. */
    Integer households() {
        return households;
    }
}
