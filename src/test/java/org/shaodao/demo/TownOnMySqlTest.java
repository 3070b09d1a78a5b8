package org.shaodao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.region.RegionRegister;
import org.shaodao.support.ShaodaoMySqlTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ShaodaoMySqlTest
class TownOnMySqlTest {

    @Autowired
    RegionRegister regions;

    @Autowired
    AgencyRegister agencies;

    @Autowired
    TransactionTemplate together;

    @Test
    void the_town_is_entered_once_on_mysql_too() {
        var loader = new TownLoader("xuchang", regions, agencies, together);

        together.executeWithoutResult(status -> {
            // The other tests of this database have no town.
            status.setRollbackOnly();
            assertThat(loader.load()).isGreaterThan(1500);
            assertThat(loader.load()).isZero();
        });
    }
}
