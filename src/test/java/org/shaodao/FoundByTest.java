package org.shaodao;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoundByTest {

    @Test
    void numberTitlePlaceAndWhoWaitsStandThereWithTheFirstLettersOfTheirPinyin() {
        assertThat(text("4 号楼门口的台阶", "一单元 Ａ 门"))
                .isEqualTo("411003-2026-000009 4 号楼门口的台阶 4hlmkdtj 一单元 a 门 ydyam 镜湖社区 陈俊飞 jhsqcjf");
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
        return FoundBy.text(300, "411003-2026-000009", title, place, "镜湖社区 陈俊飞");
    }
}
