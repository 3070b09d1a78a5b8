package org.shaodao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"张三 | 张*", "欧阳某某 | 欧*", "𠮷野 | 𠮷*", "张 | 张*"})
    void of_a_name_the_first_character_is_left(String name, String masked) {
        assertThat(Mask.name(name, false)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"13812341234 | 138****1234", "0374-2331234 | 037****1234", "2331234 | ****34", "110 | ****"})
    void of_a_phone_number_the_ends_are_left(String phone, String masked) {
        assertThat(Mask.phone(phone, false)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"41108219800101123X | 411****123X", "411082800101123 | 411****1123", "E12345678 | ****78"})
    void of_an_id_number_the_first_three_and_last_four_are_left(String id, String masked) {
        assertThat(Mask.idNumber(id, false)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "建安区新元街道镜湖社区3号楼2单元501 | 建安区新元街道镜湖社区***",
                "经济技术开发区长村张街道阳光社区5号 | 经济技术开发区长村张街道阳光社区***",
                "长葛市南席镇杜庄村3组12号 | 长葛市南席镇杜庄村***",
                "3号楼501（镜湖社区） | ****",
                "七一路88号 | ****",
                "王小明家在镜湖社区幸福楼 | ****",
                "建安区王小明家镜湖社区 | ****",
                "镜湖路三十五弄甲单元东户镜湖社区 | ****"
            })
    void an_address_is_left_down_to_the_community_and_no_farther(String address, String masked) {
        assertThat(Mask.address(address, false)).isEqualTo(masked);
    }

    @Test
    void of_a_minor_nothing_is_left_and_what_is_not_known_stays_so() {
        assertThat(Mask.name("何小某", true)).isEqualTo("某某");
        assertThat(Mask.phone("13812341234", true)).isEqualTo("****");
        assertThat(Mask.idNumber("411082201501011234", true)).isEqualTo("****");
        assertThat(Mask.address("长葛市南席镇杜庄村", true)).isEqualTo("****");
        assertThat(Mask.name(" ", false)).isEqualTo("某某");
        assertThat(Mask.phone(null, false)).isNull();
        assertThat(Mask.address("", true)).isNull();
    }
}
