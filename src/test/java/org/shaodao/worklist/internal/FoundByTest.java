package org.shaodao.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shaodao.worklist.CaseCards.CaseCard;

class FoundByTest {

    @Test
    void numberTitleAndPlaceStandThereWithTheFirstLettersOfTheirPinyin() {
        assertThat(text("4 号楼门口的台阶", "一单元 Ａ 门")).isEqualTo("411003-2026-000009 4 号楼门口的台阶 4hlmkdtj 一单元 a 门 ydyam");
    }

    @Test
    void aCharacterWithoutASoundStandsForItself() {
        assertThat(text("东门 𠮷", "")).contains("dm𠮷");
    }

    @Test
    void whatIsTooLongIsCutBetweenTwoCharacters() {
        assertThat(text("𠮷".repeat(200), "")).hasSize(299).endsWith("𠮷");
    }

    private static String text(String title, String place) {
        return FoundBy.text(new CaseCard("411003-2026-000009", title, "TOUGH", "ROAD", "1", "1/", place, "社区"));
    }
}
