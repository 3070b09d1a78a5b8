package org.shaodao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoMySqlTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShaodaoMySqlTest
class TownOnMySqlTest {

    @Autowired
    TownLoader loader;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_town_is_entered_once_on_mysql_too() {
        assertThat(rowsOf("region")).isGreaterThanOrEqualTo(200);
        assertThat(rowsOf("officer")).isGreaterThanOrEqualTo(700);
        assertThat(rowsOf("duty_clause")).isGreaterThanOrEqualTo(60);

        assertThat(loader.load()).isZero();
    }

    private int rowsOf(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
