package org.shaodao.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.access.CaseScope;
import org.shaodao.access.Viewer;
import org.shaodao.evidence.Attachments;
import org.shaodao.evidence.samples.Bytes;
import org.shaodao.evidence.samples.Documents;
import org.shaodao.evidence.samples.Photos;
import org.shaodao.evidence.samples.Recordings;
import org.shaodao.support.Entrance;
import org.shaodao.support.FilePart;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files over HTTP, as a browser sends and gets them. */
@ShaodaoTest
class AttachmentControllerTest {

    @Autowired
    Town town;

    @Autowired
    Attachments attachments;

    @Autowired
    CaseScope scope;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Entrance entrance;

    Viewer secretary;
    Visitor hers;
    Visitor stranger;

    @BeforeEach
    void two_people_sign_in() {
        secretary = town.secretaryOf("镜湖社区");
        hers = entrance.enter(secretary);
        stranger = entrance.enter(town.secretaryOf("杜庄村"));
    }

    private long uploaded(String name, byte[] content) {
        var answer = upload(name, content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private Answer upload(String name, byte[] content) {
        return upload(UUID.randomUUID().toString(), "file", name, content);
    }

    /** The page lies about the type: what counts is what the file is. */
    private Answer upload(String key, String part, String name, byte[] content) {
        return hers.upload("/api/attachments", new FilePart(part, name, "text/html"), content, key);
    }

    @Test
    void an_upload_is_answered_with_what_was_kept() {
        var answer =
                upload("C:\\照片\\𠮷先生家😀.png", Photos.jpegOfAPhone(40, 30, 6)).json();

        assertThat(answer.path("id").asLong()).isPositive();
        assertThat(answer.has("name"))
                .as("answers are kept a while, names are not")
                .isFalse();
        assertThat(attachments.get(answer.path("id").asLong()).name()).isEqualTo("𠮷先生家😀.jpg");
        assertThat(answer.path("type").asText()).isEqualTo("image/jpeg");
        assertThat(answer.path("image").asBoolean()).isTrue();
        assertThat(answer.path("size").asLong())
                .isEqualTo(attachments.get(answer.path("id").asLong()).size());
        assertThat(answer.size()).isEqualTo(4);
    }

    @Test
    void a_photo_leaves_the_house_under_headers_that_let_nothing_run() {
        long id = uploaded("路面 塌陷(1)\".jpg", Photos.jpeg(40, 30));
        var answer = hers.get("/api/attachments/" + id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(attachments.content(id).bytes());
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(answer.header("Cache-Control"))
                .contains("private", "no-cache")
                .doesNotContain("public");
        var disposition = answer.header("Content-Disposition");
        assertThat(disposition).startsWith("inline; filename=\"attachment-" + id + ".jpg\"; filename*=UTF-8''");
        assertThat(disposition).matches("[\\x20-\\x7E]+");
        assertThat(URLDecoder.decode(disposition.replaceFirst(".*''", ""), StandardCharsets.UTF_8))
                .isEqualTo(attachments.get(id).name());
    }

    @Test
    void documents_are_only_saved_and_a_text_tells_its_character_set() {
        for (byte[] document : List.of(Documents.pdf(), Documents.docx())) {
            var answer = hers.get("/api/attachments/" + uploaded("通知", document));
            assertThat(answer.header("Content-Disposition")).startsWith("attachment; ");
        }
        var text = hers.get("/api/attachments/" + uploaded("经过.txt", Bytes.utf8("有人敲门")));
        assertThat(text.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(text.header("Content-Disposition")).startsWith("attachment; ");
    }

    @Test
    void a_browser_that_has_it_already_is_told_so_only_while_it_may_see_it() {
        long id = uploaded("现场.jpg", Photos.jpeg(40, 30));
        for (String path : List.of("/api/attachments/" + id, "/api/attachments/" + id + "/preview")) {
            var tag = hers.get(path).header("ETag");
            var again = hers.get(path, "If-None-Match", tag);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
            assertThat(again.header("Cache-Control")).contains("private").doesNotContain("no-store");
            assertThat(stranger.get(path, "If-None-Match", tag).status()).isEqualTo(403);
        }
    }

    @Test
    void a_phone_may_play_a_recording_piece_by_piece() {
        long id = uploaded("录像.mp4", Recordings.mp4());
        var piece = hers.get("/api/attachments/" + id, "Range", "bytes=4-7");

        assertThat(piece.status()).isEqualTo(206);
        assertThat(piece.bytes()).isEqualTo(Bytes.latin("ftyp"));
        assertThat(piece.header("Content-Disposition")).startsWith("inline; ");
    }

    @Test
    void a_preview_is_a_small_jpeg_whatever_the_image_was() {
        long id = uploaded("截图.png", Photos.png(1300, 650));
        var preview = hers.get("/api/attachments/" + id + "/preview");

        assertThat(preview.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(Photos.decoded(preview.bytes()).getWidth()).isEqualTo(640);
        assertThat(preview.header("Content-Disposition")).contains("attachment-" + id + ".jpg");
        assertThat(preview.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void before_it_is_sent_nobody_but_its_uploader_gets_it() {
        long id = uploaded("现场.jpg", Photos.jpeg(40, 30));
        for (String path : List.of("/api/attachments/" + id, "/api/attachments/" + id + "/preview")) {
            assertProblem(stranger.get(path), 403, "access-refused");
            assertProblem(entrance.stranger().get(path), 401, "not-signed-in");
        }
    }

    @Test
    void as_part_of_a_case_those_get_it_who_may_read_the_case() {
        long id = uploaded("现场.jpg", Photos.jpeg(40, 30));
        var number = "411003-2098-" + id;
        scope.open(number, secretary.regionPath(), 1);
        town.inTransaction(() -> attachments.bind(List.of(id), number, secretary));

        assertThat(hers.get("/api/attachments/" + id).status()).isEqualTo(200);
        assertProblem(stranger.get("/api/attachments/" + id), 403, "access-refused");
        scope.admit(number, town.secretaryOf("杜庄村").agencyId());
        assertThat(stranger.get("/api/attachments/" + id).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_there_is_not_found() {
        long text = uploaded("经过.txt", Bytes.utf8("有人敲门"));
        assertProblem(hers.get("/api/attachments/" + text + "/preview"), 404, "not-found");
        assertProblem(hers.get("/api/attachments/999999999"), 404, "not-found");
        assertProblem(hers.get("/api/attachments/..%2Fx"), 400, null);
        assertProblem(hers.get("/api/attachments/abc"), 400, "wrong-type");
    }

    @Test
    void a_refused_file_is_a_problem_that_names_the_field() {
        int before = files();
        var problem = assertProblem(upload("a.jpg", Bytes.utf8("<html><script>")), 422, "file-type-refused");

        assertThat(problem).contains("网页", "\"field\":\"file\"");
        assertProblem(upload("a.jpg", new byte[0]), 422, "file-empty");
        assertProblem(upload("k-other-" + before, "other", "a.jpg", Photos.jpeg(4, 4)), 422, "file-missing");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_too_large_is_told_its_limit() {
        var photo = Bytes.join(Photos.jpeg(40, 30), new byte[11 << 20]);
        assertThat(assertProblem(upload("a.jpg", photo), 413, "file-too-large")).contains("10 MB");
        assertThat(assertProblem(upload("a.mp4", new byte[25 << 20]), 413, "file-too-large"))
                .contains("20 MB");
    }

    @Test
    void the_same_upload_sent_twice_is_one_file() {
        var key = "attachment-twice-" + files();
        var photo = Photos.jpeg(41, 31);
        var first = upload(key, "file", "a.jpg", photo).json();
        int before = files();

        assertThat(upload(key, "file", "a.jpg", photo).json()).isEqualTo(first);
        assertThat(files()).isEqualTo(before);
        assertProblem(upload(key, "file", "a.jpg", Photos.jpeg(42, 31)), 409, "idempotency-key-reused");
        assertProblem(upload(null, "file", "a.jpg", photo), 400, "idempotency-key-missing");
    }

    @Test
    void the_document_of_the_interface_describes_it_in_chinese() {
        var paths = hers.get("/v3/api-docs").json().path("paths");
        assertThat(paths.at("/~1api~1attachments/post/summary").asText()).isEqualTo("上传照片或文件");
        assertThat(paths.at("/~1api~1attachments/post/requestBody/content").has("multipart/form-data"))
                .isTrue();
        assertThat(paths.at("/~1api~1attachments~1{id}/get/summary").asText()).isEqualTo("下载附件");
        assertThat(paths.at("/~1api~1attachments~1{id}~1preview/get/responses/200/content")
                        .has("image/jpeg"))
                .isTrue();
    }

    private int files() {
        return database.queryForObject("select count(*) from attachment", Integer.class);
    }

    private static String assertProblem(Answer answer, int status, String type) {
        var body = answer.body();
        assertThat(answer.status()).as(body).isEqualTo(status);
        if (type != null) {
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:shaodao:" + type);
        }
        return body;
    }
}
