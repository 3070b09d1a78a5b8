package org.shaodao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.support.ShaodaoDemoTest;
import org.springframework.beans.factory.annotation.Autowired;

@ShaodaoDemoTest
class DutyRosterTest {

    private static final String STATION = "411082105000-POLICE";
    private static final String HOUSING = "411003000000-HOUSING";

    @Autowired
    AgencyDirectory agencies;

    @Test
    void somebody_is_on_duty_at_every_hour_of_a_week_with_holidays() {
        for (var kind :
                List.of("POLICE", "FIRE", "HOUSING", "EMERGENCY_MGMT", "URBAN_MGMT", "HEALTH", "PEACE_OFFICE")) {
            for (int hour = 0; hour < 24 * 10; hour++) {
                var at = at("2026-09-28T00:15").plusSeconds(hour * 3600L);
                assertThat(agencies.onDuty("411082000000-" + kind, at)).hasSize(1);
            }
        }
    }

    @Test
    void a_duty_lasts_until_the_next_morning() {
        var friday = agencies.onDuty(STATION, at("2026-09-18T09:00"));

        assertThat(agencies.onDuty(STATION, at("2026-09-19T08:29"))).isEqualTo(friday);
        assertThat(agencies.onDuty(STATION, at("2026-09-19T08:30"))).isNotEqualTo(friday);
    }

    @Test
    void the_roster_of_a_holiday_goes_before_that_of_the_weekday() {
        assertThat(agencies.onDuty(HOUSING, at("2026-10-02T21:10")))
                .extracting(OfficerView::post)
                .containsExactly("副局长");
        assertThat(agencies.onDuty(HOUSING, at("2026-10-03T21:10")))
                .extracting(OfficerView::post)
                .containsExactly("局长");
    }

    @Test
    void the_heads_are_on_duty_where_there_is_no_roster() {
        assertThat(agencies.onDuty("411003000000-EDUCATION", at("2026-10-02T21:10")))
                .isEqualTo(agencies.headsOf("411003000000-EDUCATION"))
                .isNotEmpty();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
