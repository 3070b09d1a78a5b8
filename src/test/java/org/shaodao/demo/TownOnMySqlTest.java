package org.shaodao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.region.RegionRegister;
import org.shaodao.support.ShaodaoMySqlTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShaodaoMySqlTest
class TownOnMySqlTest {

    @Autowired
    RegionRegister regions;

    @Autowired
    AgencyRegister agencies;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_town_is_entered_once_on_mysql_too() {
        var loader = new TownLoader("xuchang", regions, agencies, together);
        assertThat(loader.load()).as("the start has entered it").isZero();
        assertThat(jdbc.sql("select count(*) from officer").query(Long.class).single())
                .isGreaterThan(700);
    }
}
