package org.shaodao.whistle.internal;

import java.time.Clock;
import java.time.Year;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers without gaps per county and year: {@code 411003-2026-000123}. The counter's row is held until the
 * whistle is committed; a whistle that is rolled back gives its number back.
 */
@Component
public class WhistleNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    WhistleNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next number of the county (first six digits of its code) in the town's present year. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String countyCode) {
        var year = Year.now(clock).getValue();
        if (raise(countyCode, year) == 0) {
            begin(countyCode, year);
        }
        var last = jdbc.sql("select last_number from whistle_number where county_code = ? and blow_year = ?")
                .params(countyCode, year)
                .query(Integer.class)
                .single();
        return "%s-%d-%06d".formatted(countyCode, year, last);
    }

    private int raise(String countyCode, int year) {
        return jdbc.sql(
                        "update whistle_number set last_number = last_number + 1 where county_code = ? and blow_year = ?")
                .params(countyCode, year)
                .update();
    }

    /**
     * The first number of a county's year. Two at once: one inserts, the other is told so and the whole write is
     * repeated, as with any conflict.
     */
    private void begin(String countyCode, int year) {
        try {
            jdbc.sql("insert into whistle_number (county_code, blow_year, last_number) values (?, ?, 1)")
                    .params(countyCode, year)
                    .update();
        } catch (DuplicateKeyException another) {
            throw new org.springframework.dao.CannotAcquireLockException("the year's counter was just begun", another);
        }
    }
}
