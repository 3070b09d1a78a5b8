package org.shaodao.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shaodao.evidence.samples.Bytes.contain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shaodao.evidence.format.CleanFile;
import org.shaodao.evidence.format.MediaKind;
import org.shaodao.evidence.samples.Bytes;
import org.shaodao.evidence.samples.Documents;
import org.shaodao.evidence.samples.Exif;
import org.shaodao.evidence.samples.Photos;
import org.shaodao.evidence.samples.Recordings;

class HonestFilesTest {

    static Stream<Arguments> honest() {
        return Stream.of(
                Arguments.of("现场.jpg", Photos.jpeg(40, 30), MediaKind.JPEG),
                Arguments.of("现场.JPEG", Photos.jpegOfAPhone(40, 30, 6), MediaKind.JPEG),
                Arguments.of("截图.png", Photos.pngOfAnEditor(40, 30), MediaKind.PNG),
                Arguments.of("动图.gif", Photos.gifOfAnEditor(40, 30), MediaKind.GIF),
                Arguments.of("网图.webp", Photos.webpOfAnEditor(40, 30), MediaKind.WEBP),
                Arguments.of("网图2.webp", Photos.webpLossy(), MediaKind.WEBP),
                Arguments.of("通知.pdf", Documents.pdf(), MediaKind.PDF),
                Arguments.of("情况说明.docx", Documents.docx(), MediaKind.DOCX),
                Arguments.of("台账.xlsx", Documents.xlsx(), MediaKind.XLSX),
                Arguments.of("经过.txt", Bytes.utf8("10月2日 21:10，有人敲门。𠮷😀\r\n"), MediaKind.TEXT),
                Arguments.of("录音.mp3", Recordings.mp3(), MediaKind.MP3),
                Arguments.of("录音.m4a", Recordings.m4a(), MediaKind.M4A),
                Arguments.of("录音.amr", Recordings.amr(), MediaKind.AMR),
                Arguments.of("录音2.amr", Recordings.amrWideBand(), MediaKind.AMR),
                Arguments.of("录音.wav", Recordings.wav(), MediaKind.WAV),
                Arguments.of("录像.mp4", Recordings.mp4(), MediaKind.MP4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void what_people_really_send_is_taken_under_its_own_name_and_tells_nothing(
            String name, byte[] content, MediaKind kind) {
        AcceptedFile accepted = Door.accept(name, content);

        assertThat(accepted.name()).isEqualTo(name);
        assertThat(accepted.file().kind()).isEqualTo(kind);
        assertThat(contain(accepted.file().bytes(), Exif.SECRET)).isFalse();
        assertThat(accepted.preview() != null).isEqualTo(kind.family() == MediaKind.Family.PHOTO);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void what_was_taken_once_is_taken_again_unchanged(String name, byte[] content) {
        byte[] kept = Door.accept(name, content).file().bytes();
        assertThat(Door.accept(name, kept).file().bytes()).isEqualTo(kept);
    }

    static Stream<Arguments> misnamed() {
        return Stream.of(
                Arguments.of("现场.png", Photos.jpeg(40, 30), "现场.jpg"),
                Arguments.of("现场", Photos.jpeg(40, 30), "现场.jpg"),
                Arguments.of("现场.exe", Photos.jpeg(40, 30), "现场.jpg"),
                Arguments.of("现场.php", Photos.gif(40, 30), "现场.gif"),
                Arguments.of("现场.html.png", Photos.png(40, 30), "现场.html.png"),
                Arguments.of("第2.1稿", Documents.docx(), "第2.1稿.docx"),
                Arguments.of("台账.docx", Documents.xlsx(), "台账.xlsx"),
                Arguments.of("台账.zip", Documents.xlsx(), "台账.xlsx"),
                Arguments.of("说明.docm", Documents.docx(), "说明.docx"),
                Arguments.of("录音.mp4", Recordings.m4a(), "录音.m4a"),
                Arguments.of("录像.m4a", Recordings.mp4(), "录像.mp4"),
                Arguments.of("聊天.log", Bytes.utf8("你好"), "聊天.txt"),
                Arguments.of(null, Documents.pdf(), "附件.pdf"));
    }

    @ParameterizedTest(name = "{0} becomes {2}")
    @MethodSource("misnamed")
    void an_extension_that_does_not_fit_is_corrected(String name, byte[] content, String corrected) {
        assertThat(Door.accept(name, content).name()).isEqualTo(corrected);
    }

    @Test
    void the_character_set_of_a_text_is_found_out() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            CleanFile text =
                    Door.accept("经过.txt", "镜湖社区 3 号楼，𠮷先生".getBytes(charset)).file();
            assertThat(text.encoding()).isEqualTo(charset.name());
        }
        byte[] notepad = Bytes.join(new byte[] {(byte) 0xFF, (byte) 0xFE}, "经过".getBytes(StandardCharsets.UTF_16LE));
        assertThat(Door.accept("经过.txt", notepad).file().encoding()).isEqualTo("UTF-16LE");
    }

    @Test
    void a_document_stays_as_it_is_to_the_byte() {
        for (byte[] document : new byte[][] {Documents.docx(), Documents.xlsx(), Documents.pdf()}) {
            assertThat(Door.accept("a", document).file().bytes()).isEqualTo(document);
        }
    }

    @Test
    void blanking_a_video_moves_nothing() {
        byte[] video = Recordings.mp4();
        byte[] kept = Door.accept("录像.mp4", video).file().bytes();

        assertThat(contain(kept, "34.0357")).isFalse();
        String before = new String(video, StandardCharsets.ISO_8859_1);
        String after = new String(kept, StandardCharsets.ISO_8859_1);
        assertThat(after.indexOf("the recording itself")).isEqualTo(before.indexOf("the recording itself"));
    }

    @Test
    void an_office_file_may_hold_a_formula_object_and_another_sheet() {
        byte[] equation = Documents.compound("Equation Native");
        byte[] file = Documents.office(
                Documents.WORD,
                java.util.Map.of(
                        "word/embeddings/oleObject1.bin",
                        equation,
                        "word/embeddings/Microsoft_Excel_Sheet.xlsx",
                        Documents.xlsx()));
        assertThat(Door.accept("a.docx", file).file().kind()).isEqualTo(MediaKind.DOCX);
    }
}
