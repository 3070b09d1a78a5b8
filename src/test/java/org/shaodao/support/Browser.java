package org.shaodao.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium, the distribution's own, one for the whole JVM. Each test opens a window of its own, with its own
 * cookies, as a person at a desk or with a phone would:
 *
 * <pre>{@code
 * try (var window = Browser.desk("http://127.0.0.1:" + port)) {
 *     window.go("/");
 *     window.page().getByText("吹哨").click();
 *     window.expectAccessible();
 *     window.pictureIfAsked("blow");
 * }
 * }</pre>
 */
public final class Browser {

    /** Where Chromium is looked for; {@code SHAODAO_BROWSER} names another place. */
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    /** Milliseconds to wait for what must come, on a machine that is busy with other things. */
    private static final int PATIENCE = 20_000;

    private static com.microsoft.playwright.Browser running;

    private Browser() {}

    /** A window 1280 wide, with a mouse. */
    public static BrowserWindow desk(String origin) {
        return open(origin, 1280, new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    /** A window 360 wide, touched with a finger. */
    public static BrowserWindow phone(String origin) {
        return open(
                origin,
                360,
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(360, 780)
                        .setDeviceScaleFactor(2)
                        .setIsMobile(true)
                        .setHasTouch(true));
    }

    private static BrowserWindow open(
            String origin, int width, com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = running()
                .newContext(options.setBaseURL(origin).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new BrowserWindow(context, width);
    }

    private static synchronized com.microsoft.playwright.Browser running() {
        if (running == null || !running.isConnected()) {
            // The driver would fetch a browser of its own, and fail where it cannot.
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
        }
        return running;
    }

    private static Path executable() {
        return Stream.concat(Optional.ofNullable(System.getenv("SHAODAO_BROWSER")).stream(), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "No Chromium: install the package chromium (deploy/verify does it) or name one in SHAODAO_BROWSER"));
    }
}
