package org.shaodao.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shaodao.evidence.web.Caller.json;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.access.CaseScope;
import org.shaodao.access.Viewer;
import org.shaodao.evidence.Attachments;
import org.shaodao.evidence.samples.Bytes;
import org.shaodao.evidence.samples.Documents;
import org.shaodao.evidence.samples.Photos;
import org.shaodao.evidence.samples.Recordings;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Files over HTTP, as a browser sends and gets them. */
@ShaodaoTest
class AttachmentControllerTest {

    private static final String PASSWORD = "附件测试 horse 9";

    @Autowired
    Town town;

    @Autowired
    Attachments attachments;

    @Autowired
    CaseScope scope;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PasswordEncoder passwords;

    @LocalServerPort
    int port;

    Viewer secretary;
    Caller hers;
    Caller stranger;

    @BeforeEach
    void two_people_sign_in() throws Exception {
        secretary = town.secretaryOf("镜湖社区");
        hers = signedIn(secretary);
        stranger = signedIn(town.secretaryOf("杜庄村"));
    }

    private Caller signedIn(Viewer person) throws Exception {
        database.update(
                "update account set password_hash = ? where officer_id = ?",
                passwords.encode(PASSWORD),
                person.officerId());
        var account = database.queryForObject(
                "select account from account where officer_id = ?", String.class, person.officerId());
        return new Caller(port).signedIn(account, PASSWORD);
    }

    private long uploaded(String name, byte[] content) throws Exception {
        HttpResponse<byte[]> answer = hers.upload(name, content);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return json(answer).path("id").asLong();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    @Test
    void an_upload_is_answered_with_what_was_kept() throws Exception {
        var answer = json(hers.upload("C:\\照片\\𠮷先生家😀.png", Photos.jpegOfAPhone(40, 30, 6)));

        assertThat(answer.path("id").asLong()).isPositive();
        assertThat(answer.path("name").asText()).isEqualTo("𠮷先生家😀.jpg");
        assertThat(answer.path("type").asText()).isEqualTo("image/jpeg");
        assertThat(answer.path("image").asBoolean()).isTrue();
        assertThat(answer.path("size").asLong())
                .isEqualTo(attachments.get(answer.path("id").asLong()).size());
        assertThat(answer.size()).isEqualTo(5);
    }

    @Test
    void a_photo_leaves_the_house_under_headers_that_let_nothing_run() throws Exception {
        long id = uploaded("路面 塌陷(1)\".jpg", Photos.jpeg(40, 30));
        var answer = hers.get("/api/attachments/" + id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(attachments.content(id).bytes());
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(header(answer, "Cache-Control"))
                .contains("private", "no-cache")
                .doesNotContain("public");
        var disposition = header(answer, "Content-Disposition");
        assertThat(disposition).startsWith("inline; filename=\"attachment-" + id + ".jpg\"; filename*=UTF-8''");
        assertThat(disposition).matches("[\\x20-\\x7E]+");
        assertThat(URLDecoder.decode(disposition.replaceFirst(".*''", ""), StandardCharsets.UTF_8))
                .isEqualTo(attachments.get(id).name());
    }

    @Test
    void documents_are_only_saved_and_a_text_tells_its_character_set() throws Exception {
        for (byte[] document : List.of(Documents.pdf(), Documents.docx())) {
            var answer = hers.get("/api/attachments/" + uploaded("通知", document));
            assertThat(header(answer, "Content-Disposition")).startsWith("attachment; ");
        }
        var text = hers.get("/api/attachments/" + uploaded("经过.txt", Bytes.utf8("有人敲门")));
        assertThat(header(text, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(header(text, "Content-Disposition")).startsWith("attachment; ");
    }

    @Test
    void a_browser_that_has_it_already_is_told_so_only_while_it_may_see_it() throws Exception {
        long id = uploaded("现场.jpg", Photos.jpeg(40, 30));
        for (String path : List.of("/api/attachments/" + id, "/api/attachments/" + id + "/preview")) {
            var tag = header(hers.get(path), "ETag");
            var again = hers.get(path, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "Cache-Control")).contains("private").doesNotContain("no-store");
            assertThat(stranger.get(path, "If-None-Match", tag).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_phone_may_play_a_recording_piece_by_piece() throws Exception {
        long id = uploaded("录像.mp4", Recordings.mp4());
        var piece = hers.get("/api/attachments/" + id, "Range", "bytes=4-7");

        assertThat(piece.statusCode()).isEqualTo(206);
        assertThat(piece.body()).isEqualTo(Bytes.latin("ftyp"));
        assertThat(header(piece, "Content-Disposition")).startsWith("inline; ");
    }

    @Test
    void a_preview_is_a_small_jpeg_whatever_the_image_was() throws Exception {
        long id = uploaded("截图.png", Photos.png(1300, 650));
        var preview = hers.get("/api/attachments/" + id + "/preview");

        assertThat(header(preview, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(Photos.decoded(preview.body()).getWidth()).isEqualTo(640);
        assertThat(header(preview, "Content-Disposition")).contains("attachment-" + id + ".jpg");
        assertThat(header(preview, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void before_it_is_sent_nobody_but_its_uploader_gets_it() throws Exception {
        long id = uploaded("现场.jpg", Photos.jpeg(40, 30));
        for (String path : List.of("/api/attachments/" + id, "/api/attachments/" + id + "/preview")) {
            assertProblem(stranger.get(path), 403, "access-refused");
            assertProblem(new Caller(port).get(path), 401, "not-signed-in");
        }
    }

    @Test
    void as_part_of_a_case_those_get_it_who_may_read_the_case() throws Exception {
        long id = uploaded("现场.jpg", Photos.jpeg(40, 30));
        var number = "411003-2098-" + id;
        scope.open(number, secretary.regionPath());
        town.inTransaction(() -> attachments.bind(List.of(id), number, secretary));

        assertThat(hers.get("/api/attachments/" + id).statusCode()).isEqualTo(200);
        assertProblem(stranger.get("/api/attachments/" + id), 403, "access-refused");
        scope.admit(number, town.secretaryOf("杜庄村").agencyId());
        assertThat(stranger.get("/api/attachments/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        long text = uploaded("经过.txt", Bytes.utf8("有人敲门"));
        assertProblem(hers.get("/api/attachments/" + text + "/preview"), 404, "not-found");
        assertProblem(hers.get("/api/attachments/999999999"), 404, "not-found");
        assertProblem(hers.get("/api/attachments/..%2Fx"), 400, null);
        assertProblem(hers.get("/api/attachments/abc"), 400, "wrong-type");
    }

    @Test
    void a_refused_file_is_a_problem_that_names_the_field() throws Exception {
        int before = files();
        var problem = assertProblem(hers.upload("a.jpg", Bytes.utf8("<html><script>")), 422, "file-type-refused");

        assertThat(problem).contains("网页", "\"field\":\"file\"");
        assertProblem(hers.upload("a.jpg", new byte[0]), 422, "file-empty");
        assertProblem(hers.upload("k-other-" + before, "other", "a.jpg", Photos.jpeg(4, 4)), 422, "file-missing");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_too_large_is_told_its_limit() throws Exception {
        var photo = Bytes.join(Photos.jpeg(40, 30), new byte[11 << 20]);
        assertThat(assertProblem(hers.upload("a.jpg", photo), 413, "file-too-large"))
                .contains("10 MB");
        assertThat(assertProblem(hers.upload("a.mp4", new byte[25 << 20]), 413, "file-too-large"))
                .contains("20 MB");
    }

    @Test
    void the_same_upload_sent_twice_is_one_file() throws Exception {
        var key = "attachment-twice-" + files();
        var photo = Photos.jpeg(41, 31);
        var first = json(hers.upload(key, "file", "a.jpg", photo));
        int before = files();

        assertThat(json(hers.upload(key, "file", "a.jpg", photo))).isEqualTo(first);
        assertThat(files()).isEqualTo(before);
        assertProblem(hers.upload(key, "file", "a.jpg", Photos.jpeg(42, 31)), 409, "idempotency-key-reused");
        assertProblem(hers.upload(null, "file", "a.jpg", photo), 400, "idempotency-key-missing");
    }

    @Test
    void the_document_of_the_interface_describes_it_in_chinese() throws Exception {
        var paths = json(hers.get("/v3/api-docs")).path("paths");
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

    private static String assertProblem(HttpResponse<byte[]> answer, int status, String type) throws Exception {
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        if (type != null) {
            assertThat(json(answer).path("type").asText()).isEqualTo("urn:shaodao:" + type);
        }
        return body;
    }
}
