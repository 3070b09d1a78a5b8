package org.shaodao.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdWindowTest {

    private final IdWindow window = new IdWindow(100, 10);

    @Test
    void whatWasThereBeforeIsNotNew() {
        assertThat(window.floor(0)).isEqualTo(100);
        assertThat(window.isNew(100, 0)).isFalse();
        assertThat(window.isNew(101, 0)).isTrue();
    }

    @Test
    void anIdIsNewOnceHoweverOftenItIsReadAgain() {
        window.isNew(101, 0);
        assertThat(window.floor(5)).as("read again for a while").isEqualTo(100);
        assertThat(window.isNew(101, 5)).isFalse();
    }

    @Test
    void aLowerIdThatIsCommittedLaterIsStillNew() {
        window.isNew(103, 0);
        assertThat(window.isNew(102, 4)).isTrue();
    }

    @Test
    void afterAWhileTheFloorRisesAndNothingIsRemembered() {
        window.isNew(103, 0);
        window.isNew(104, 8);
        assertThat(window.floor(11)).isEqualTo(103);
        assertThat(window.isNew(102, 11)).isFalse();
        assertThat(window.floor(30)).isEqualTo(104);
    }
}
