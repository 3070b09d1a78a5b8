package org.shaodao.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shaodao.Refused;
import org.shaodao.access.IdentityVault.Party;

class PartyInTextTest {

    private static final List<Party> PARTIES = List.of(
            new Party("完颜探针", "APPLICANT", "18812340987", "41100319900101123X", "镜湖社区 3 号楼", false),
            new Party("李某", "RESPONDENT", null, null, null, false),
            new Party("小胡", "VICTIM", null, null, null, true),
            new Party("万家物业", "RESPONDENT", null, null, null, false),
            new Party("业主", "APPLICANT", null, null, null, false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "完颜探针把东西堆在门口",
                "完 颜·探针说再不修就堵门",
                "打 188 1234 0987 找他",
                "１８８１２３４０９８７",
                "证件 41100319900101123x",
                "完\u200b颜探针"
            })
    void a_party_is_not_named_where_everybody_reads(String text) {
        assertThatThrownBy(() -> PartyInText.refuse(PARTIES, "text", text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("当事人");
    }

    @ParameterizedTest
    @ValueSource(strings = {"当事人把东西堆在门口", "李某、周某两家漏水", "业主催了万家物业三回", "小胡肯上学了", "镜湖社区 3 号楼", "探针 12 个，1881234", ""})
    void what_names_nobody_is_written(String text) {
        assertThatCode(() -> PartyInText.refuse(PARTIES, "text", text)).doesNotThrowAnyException();
    }

    @Test
    void nothing_is_asked_where_nothing_is_written() {
        assertThatCode(() -> PartyInText.refuse(PARTIES, "text", null)).doesNotThrowAnyException();
    }
}
