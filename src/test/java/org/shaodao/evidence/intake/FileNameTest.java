package org.shaodao.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shaodao.evidence.format.MediaKind;

class FileNameTest {

    private static String named(String raw) {
        FileName name = FileName.of(raw);
        return name.as(MediaKind.JPEG, new ContentSniffer().known(name.extension()));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.jpg, passwd.jpg",
        "..\\..\\windows\\win.jpg, win.jpg",
        "C:\\fakepath\\现场.jpg, 现场.jpg",
        "/etc/cron.d/x, x.jpg",
        "a.jpg/, 附件.jpg",
        ".., 附件.jpg",
        ".htaccess, htaccess.jpg",
        "现场.jpg., 现场.jpg",
        "'现场.jpg   ', 现场.jpg",
        "现场.jpg:流, 现场.jpg_流.jpg",
        "a<b>|c?*\"\"d.jpg, a_b__c____d.jpg"
    })
    void nothing_of_a_path_is_left(String raw, String clean) {
        assertThat(named(raw)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({"CON.jpg", "nul.jpg", "com1.jpg", "LPT¹.jpg", "aux.备份.jpg", "CONIN$.jpg"})
    void a_device_of_windows_is_no_name(String raw) {
        assertThat(named(raw)).isEqualTo("_" + raw);
    }

    @Test
    void nothing_invisible_and_nothing_that_turns_the_reading_direction_is_left() {
        assertThat(named("工资表\u202Egpj.exe")).isEqualTo("工资表gpj.jpg");
        assertThat(named("a\u0000b\r\nc\u001b[31m\u200b\u2066\ufeff\u2028d.jpg"))
                .isEqualTo("abc[31md.jpg");
        assertThat(named("半个\ud83d字符\uffff.jpg")).isEqualTo("半个字符.jpg");
        assertThat(named("Set-Cookie: a=b\r\n\r\n.jpg")).isEqualTo("Set-Cookie_ a=b.jpg");
    }

    @Test
    void rare_characters_and_emoji_survive() {
        assertThat(named("𠮷先生和䶮女士😀👨\u200D👩\u200D👧❤\uFE0F🫠.jpg"))
                .isEqualTo("𠮷先生和䶮女士😀👨\u200D👩\u200D👧❤\uFE0F🫠.jpg");
    }

    @Test
    void a_long_name_is_cut_between_characters_and_fits_every_file_system() {
        String name = named("𠮷".repeat(300) + ".jpg");
        assertThat(name).isEqualTo("𠮷".repeat(80) + ".jpg");
        assertThat(named("字".repeat(300)).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSizeLessThan(255);
    }

    @Test
    void a_name_that_is_nothing_but_trouble_becomes_plain() {
        assertThat(named(null)).isEqualTo("附件.jpg");
        assertThat(named("\u202e \u0000...")).isEqualTo("附件.jpg");
    }
}
