package org.shaodao.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shaodao.evidence.Attachments;
import org.shaodao.evidence.samples.Documents;
import org.shaodao.evidence.samples.Photos;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over HTTP: a file that is not what it says, or too much of it, is refused; a name that leads elsewhere leads nowhere. */
@ShaodaoDemoTest
class WrongFileTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    Town town;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    @LocalServerPort
    int port;

    private Situations are;
    private Visitor secretary;

    @BeforeEach
    void the_secretary_comes() {
        are = new Situations(town, port);
        secretary = are.at(are.secretary);
    }

    static Stream<Arguments> refused() {
        var photo = Photos.jpeg(40, 30);
        return Stream.of(
                Arguments.of("nothing", "现场.jpg", new byte[0]),
                Arguments.of("a page called a photo", "现场.jpg", text("<html><script>alert(1)</script></html>")),
                Arguments.of(
                        "a drawing that runs",
                        "现场.png",
                        text("<svg xmlns='http://www.w3.org/2000/svg' onload='a()'/>")),
                Arguments.of("a program called a photo", "现场.jpg", Documents.program()),
                Arguments.of("an archive called a photo", "现场.jpg", Documents.zip(Map.of("a.txt", text("a")))),
                Arguments.of("half a photo", "现场.jpg", Arrays.copyOf(photo, 20)),
                Arguments.of("a photo one byte too large", "现场.jpg", Arrays.copyOf(photo, 10 * MEGABYTE + 1)),
                Arguments.of("a file one byte too large", "记录.pdf", Arrays.copyOf(Documents.pdf(), 20 * MEGABYTE + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void is_refused_with_a_chinese_sentence_and_nothing_is_kept(String what, String name, byte[] content) {
        var before = kept();

        var answer = upload(name, content);

        assertThat(answer.status()).isIn(413, 422);
        assertThat(Verdict.refusalOf("file", answer)).as(answer.body()).isEmpty();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void of_something_that_is_no_upload_is_told_what_is_missing() {
        var empty = secretary.send("POST", "/api/attachments", "multipart/form-data; boundary=x", "--x--\r\n");
        var torn = secretary.send("POST", "/api/attachments", "multipart/form-data; boundary=x", "--x\r\nContent-");
        var json = secretary.send("POST", "/api/attachments", "application/json", "{}");

        assertThat(Verdict.refusalOf("file", empty)).as(empty.body()).isEmpty();
        assertThat(Verdict.refusal(torn)).as(torn.body()).isEmpty();
        assertThat(Verdict.refusal(json)).as(json.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/cron.d/x.jpg",
                "/etc/passwd.jpg",
                "C:\\\\Windows\\\\System32\\\\x.jpg",
                "..%2f..%2fx.jpg",
                "\u202egpj.exe",
                "CON.jpg",
                ".jpg",
                "...",
                "𠮷👩‍🚒.jpg",
                "<img src=x onerror=alert(1)>.jpg",
                "x.php;.jpg"
            })
    void a_name_leads_nowhere(String name) {
        assertHarmless(upload(name, Photos.jpeg(40, 30)));
    }

    @Test
    void a_long_name_is_cut() {
        assertHarmless(upload("字".repeat(2000) + ".jpg", Photos.jpeg(40, 30)));
    }

    @ParameterizedTest
    @MethodSource("unreadableNames")
    void a_name_that_cannot_be_read_is_refused_and_nothing_is_kept(String name) {
        var before = kept();

        var answer = upload(name, Photos.jpeg(40, 30));

        assertThat(answer.type()).isEqualTo("urn:shaodao:malformed-upload");
        assertThat(Verdict.refusal(answer)).as(answer.body()).isEmpty();
        assertThat(kept()).isEqualTo(before);
    }

    static Stream<String> unreadableNames() {
        return Stream.of("a\u0000.exe.jpg", "字".repeat(10_000) + ".jpg");
    }

    @Test
    void what_hides_behind_a_photo_does_not_come_out_again() {
        var photo = Photos.jpeg(40, 30);
        var both = Arrays.copyOf(photo, photo.length + 5000);
        var archive = Documents.zip(Map.of("evil.exe", Documents.program()));
        System.arraycopy(archive, 0, both, photo.length, Math.min(archive.length, 5000));

        var answer = upload("现场.jpg", both);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("size").asLong()).isLessThan(both.length - 4000);
    }

    private void assertHarmless(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var name = attachments.get(answer.json().path("id").asLong()).name();
        assertThat(name).endsWith(".jpg").hasSizeLessThanOrEqualTo(255);
        assertThat(name).doesNotContain("/", "\\", "<", "\u202e").doesNotStartWith(".");
        var disposition = secretary
                .get("/api/attachments/" + answer.json().path("id").asText())
                .header("Content-Disposition");
        assertThat(disposition)
                .matches("inline; filename=\"attachment-\\d+\\.jpg\"; filename\\*=UTF-8''[\\w%.!#$&+^`|~-]+");
    }

    private Answer upload(String name, byte[] content) {
        return secretary.upload(
                "/api/attachments", name, content, UUID.randomUUID().toString());
    }

    private Map<String, String> kept() {
        var kept = new Stored(jdbc).counted();
        kept.put(
                "contents",
                jdbc.sql("select count(*) from attachment_content")
                        .query(String.class)
                        .single());
        return kept;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
