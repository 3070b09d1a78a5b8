package org.shaodao.access;

import org.junit.jupiter.api.BeforeEach;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.region.RegionRegister;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of access share: a corner of a town, with its people. */
abstract class AccessGround {

    @Autowired
    private RegionRegister regions;

    @Autowired
    private AgencyRegister agencies;

    @Autowired
    private AgencyDirectory directory;

    People people;

    @BeforeEach
    void people_have_settled() {
        people = new People(regions, agencies, directory);
        people.settle();
    }
}
