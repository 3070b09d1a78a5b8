package org.shaodao.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Somebody at a browser, over real HTTP: keeps cookies and sends what our pages send (CSRF token, a fresh
 * {@code Idempotency-Key} with each write).
 */
public final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies;
    private final HttpClient client;
    private final String address;
    private boolean sendsToken = true;
    private String bearer;

    /** @param port of the application, on this machine */
    public Visitor(int port) {
        this(port, new CookieManager());
    }

    private Visitor(int port, CookieManager cookies) {
        this.address = "http://127.0.0.1:" + port;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same browser, led to another node of the same town. */
    public Visitor at(int otherPort) {
        return new Visitor(otherPort, cookies);
    }

    /** From here on no CSRF token is sent: a page of somebody else. */
    public Visitor fromElsewhere() {
        sendsToken = false;
        return this;
    }

    /** From here on a program: it sends a person's token and neither keeps nor sends a CSRF token. */
    public Visitor withToken(String token) {
        bearer = token;
        return fromElsewhere();
    }

    /** @param headers names and values in turn */
    public Answer get(String path, String... headers) {
        var request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer delete(String path) {
        return send(written(path, UUID.randomUUID().toString()).DELETE());
    }

    /** @param body anything Jackson can write */
    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** As a phone that sends the same again: with the key it has sent before. */
    public Answer post(String path, Object body, String key) {
        return send(json(written(path, key), "POST", body));
    }

    public Answer put(String path, Object body) {
        return call("PUT", path, body);
    }

    /**
     * Any operation of the API.
     *
     * @param body anything Jackson can write; {@code null} for none
     */
    public Answer call(String method, String path, Object body) {
        var request = written(path, UUID.randomUUID().toString());
        return send(body == null ? request.method(method, BodyPublishers.noBody()) : json(request, method, body));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, Object body) {
        try {
            return request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Opens a stream, whose answer begins at once and never ends by itself; each line goes to {@code heard}. */
    public Listening listen(String path, Consumer<String> heard) {
        try {
            var answer = client.send(request(path).GET().build(), BodyHandlers.ofInputStream());
            var reader =
                    new Thread(() -> new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))
                            .lines()
                            .forEach(heard));
            reader.setUncaughtExceptionHandler((thread, closed) -> {});
            reader.setDaemon(true);
            reader.start();
            return new Listening(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An open stream. */
    public record Listening(int status, InputStream line) implements AutoCloseable {

        @Override
        public void close() {
            try {
                line.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** Sends a body as it is, well formed or not, with a fresh key. */
    public Answer send(String method, String path, String contentType, String body) {
        return send(written(path, UUID.randomUUID().toString())
                .header("Content-Type", contentType)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** Uploads a file, as the form of a page would. */
    public Answer upload(String path, String fileName, byte[] content, String key) {
        return upload(path, new FilePart("file", fileName, "application/octet-stream"), content, key);
    }

    /** @param key {@code null} for a page that forgot it */
    public Answer upload(String path, FilePart part, byte[] content, String key) {
        return send(written(path, key).header("Content-Type", FilePart.FORM).POST(part.with(content)));
    }

    /** Takes the CSRF token and signs in. */
    public Answer signIn(String account, String password) {
        get("/api/me");
        return post("/api/session", Map.of("account", account, "password", password));
    }

    /** With the code of the second factor. */
    public Answer signIn(String account, String password, String code) {
        get("/api/me");
        return post("/api/session", Map.of("account", account, "password", password, "code", code));
    }

    /** Takes the CSRF token and enters the demonstration as that person. */
    public Answer enterAs(long officerId) {
        get("/api/demo/people");
        return post("/api/demo/enter", Map.of("officerId", officerId));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Takes another browser's cookie over. */
    public void carry(String name, String content) {
        var cookie = new HttpCookie(name, content);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("X-Shaodao-Channel", "desk");
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private HttpRequest.Builder written(String path, String key) {
        var request = request(path);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (sendsToken) {
            cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public record Answer(int status, HttpHeaders headers, byte[] bytes) {

        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new IllegalStateException("no JSON: " + body(), e);
            }
        }

        public String type() {
            return json().path("type").asText();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }
}
