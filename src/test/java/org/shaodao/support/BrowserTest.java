package org.shaodao.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The browser of the tests sees what a person sees, and does not look away. */
class BrowserTest {

    private static final Map<String, String> PAGES = Map.of(
            "/good", "<main><h1>镜湖社区 𠮷</h1><label>地点 <input></label></main>",
            "/unlabelled", "<main><h1>吹哨</h1><input></main>",
            "/complains", "<main><h1>吹哨</h1></main><script>console.error('坏了')</script>",
            "/throws", "<main><h1>吹哨</h1></main><script>throw new Error('炸了')</script>",
            "/broken", "500",
            "/wide", "<main><h1>吹哨</h1><div style='width:500px'>宽</div></main>");

    private static HttpServer server;
    private static String origin;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", BrowserTest::answer);
        server.start();
        origin = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void takes_pictures_at_desk_and_phone_width() throws IOException {
        assertThat(pictureWidth(Browser::desk)).isEqualTo(1280);
        assertThat(pictureWidth(Browser::phone)).isEqualTo(720);
    }

    @Test
    void accepts_a_page_that_everybody_can_use() {
        assertThatCode(() -> visit("/good", BrowserWindow::expectAccessible)).doesNotThrowAnyException();
    }

    @Test
    void finds_what_some_cannot_use() {
        assertThatThrownBy(() -> visit("/unlabelled", BrowserWindow::expectAccessible))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("critical label");
    }

    @Test
    void hears_errors_in_the_console_uncaught_exceptions_and_failed_answers() {
        assertComplains("/complains", "console: 坏了");
        assertComplains("/throws", "uncaught: Error: 炸了");
        assertComplains("/broken", "500 " + origin + "/broken");
    }

    @Test
    void takes_a_refusal_for_part_of_the_conversation() {
        assertThatCode(() -> visit("/nothing", window -> {})).doesNotThrowAnyException();
    }

    @Test
    void sees_a_page_that_is_too_wide_for_the_phone() {
        assertThatThrownBy(() -> visit("/wide", BrowserWindow::expectNoSidewaysScroll))
                .isInstanceOf(AssertionError.class);
    }

    private static void assertComplains(String path, String complaint) {
        assertThatThrownBy(() -> visit(path, window -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint);
    }

    private static void visit(String path, Consumer<BrowserWindow> look) {
        try (var window = Browser.phone(origin)) {
            window.go(path);
            look.accept(window);
        }
    }

    private static int pictureWidth(Function<String, BrowserWindow> device) throws IOException {
        try (var window = device.apply(origin)) {
            window.go("/good");
            window.expectNoSidewaysScroll();
            var file = window.picture("browser-test");
            assertThat(file).hasFileName("browser-test-" + window.width() + ".png");
            return ImageIO.read(Files.newInputStream(file)).getWidth();
        }
    }

    private static void answer(HttpExchange exchange) {
        var body = PAGES.get(exchange.getRequestURI().getPath());
        var status = body == null ? 404 : body.equals("500") ? 500 : 200;
        var page = "<!doctype html><html lang='zh-CN'><head><meta charset='utf-8'><title>哨到</title>"
                + "<meta name='viewport' content='width=device-width,initial-scale=1'></head><body>"
                + body + "</body></html>";
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
