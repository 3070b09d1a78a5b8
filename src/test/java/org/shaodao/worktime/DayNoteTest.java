package org.shaodao.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayNoteTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-10-09, 明天周六调休上班，时限照常走。",
        "2026-10-10, 今天周六调休上班，时限照常走。",
        "2026-09-30, 明天起国庆放假 7 天。",
        "2026-10-02, 国庆放假，10 月 8 日周四上班。",
        "2026-09-19, 明天周日调休上班，时限照常走。",
        "2026-02-14, 明天起春节放假 9 天。",
        "2026-12-15, 2027 年放假安排未公布，暂按周末计算。",
        "2027-03-01, 2027 年放假安排未公布，暂按周末计算。"
    })
    void says_what_is_unusual(LocalDate today, String note) {
        assertThat(new DayNote(Calendars.office(), today).say()).contains(note);
    }

    @Test
    void says_nothing_on_an_ordinary_day() {
        assertThat(new DayNote(Calendars.office(), LocalDate.of(2026, 4, 13)).say())
                .isEqualTo(Optional.empty());
        assertThat(new DayNote(Calendars.office(), LocalDate.of(2026, 4, 17)).say())
                .isEqualTo(Optional.empty());
    }
}
