package org.shaodao.whistle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenNumberTest {

    private final CitizenNumber.Check check = new CitizenNumber.Check();

    /** The first two are the examples of GB 11643-1999. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x", ""})
    void aNumberWithARealBirthdayAndItsCheckFigureIsOneAndNoneIsAllowed(String number) {
        assertThat(check.isValid(number, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "110105194913310021",
                "110105194902290029",
                "1101051949123100",
                "11010519491231002XX",
                "１１０１０５１９４９１２３１００２X"
            })
    void aWrongFigureAMonthThirteenOrAFebruaryTheThirtiethIsNone(String number) {
        assertThat(check.isValid(number, null)).isFalse();
    }
}
