package org.shaodao.evidence.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.shaodao.evidence.samples.Bytes;

/** Somebody with a browser: cookies, the token against forged requests, files in forms. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----shaodao";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    Caller(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    Caller signedIn(String account, String password) throws Exception {
        get("/api/me");
        var body = JSON.writeValueAsBytes(Map.of("account", account, "password", password));
        var answer = send(request("/api/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
        }
        get("/api/me");
        return this;
    }

    HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<byte[]> upload(String filename, byte[] content) throws Exception {
        return upload(UUID.randomUUID().toString(), "file", filename, content);
    }

    HttpResponse<byte[]> upload(String key, String part, String filename, byte[] content) throws Exception {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + filename
                + "\"\r\nContent-Type: text/html\r\n\r\n";
        var body = Bytes.join(Bytes.utf8(head), content, Bytes.utf8("\r\n--" + BOUNDARY + "--\r\n"));
        var request = request("/api/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
