package org.shaodao.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One person's window. Whatever the page complains of meanwhile (errors in the console, uncaught exceptions, answers of
 * 500 and above) fails the test at the latest when the window is closed. A refusal (4xx) is no complaint: it belongs to
 * the conversation.
 */
public final class BrowserWindow implements AutoCloseable {

    private static final String SETTLED = """
            () => Promise.all(document.getAnimations()
                .filter(one => one.effect.getComputedTiming().endTime !== Infinity)
                .map(one => one.finished.catch(() => null)))
              .then(() => new Promise(done => setTimeout(done, 50)))
            """;

    private static final String TOO_WIDE = """
            [...document.querySelectorAll('body *')]
              .filter(one => one.getBoundingClientRect().right > innerWidth + 1 || one.scrollWidth > innerWidth + 1)
              .slice(-3).map(one => one.outerHTML.slice(0, 200))""";

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final BrowserContext context;
    private final Page page;
    private int width;
    private final List<String> complaints = new ArrayList<>();

    BrowserWindow(BrowserContext context, int width) {
        this.context = context;
        this.width = width;
        this.page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.onResponse(this::answered);
    }

    public Page page() {
        return page;
    }

    /** Width of the window in CSS pixels as it is now: 1280 or 360. */
    public int width() {
        return width;
    }

    /** Goes to a path of the application and waits until it has loaded. */
    public Page go(String path) {
        page.navigate(path);
        return page;
    }

    /** Looks at the same page at 1280 and at 360, the window's own width last, when nothing fades any more. */
    public void atBothWidths(Runnable look) {
        page.evaluate(SETTLED);
        var own = page.viewportSize();
        var other = own.width == 360 ? new ViewportSize(1280, 800) : new ViewportSize(360, 780);
        for (var size : List.of(other, own)) {
            page.setViewportSize(size.width, size.height);
            width = size.width;
            look.run();
        }
    }

    /** Where a run is asked for pictures, one of the whole page as {@code target/pictures/<name>-<width>.png}. */
    public void pictureIfAsked(String name) {
        if (Boolean.getBoolean("pictures.taken")) {
            picture(name);
        }
    }

    /** A picture of the whole page as {@code target/pictures/<name>-<width>.png}. */
    public Path picture(String name) {
        return picture(name, true);
    }

    /** A picture of what the person sees without scrolling as {@code target/pictures/<name>-<width>.png}. */
    public Path pictureOfView(String name) {
        return picture(name, false);
    }

    private Path picture(String name, boolean whole) {
        Path file = Folders.inTarget("pictures").resolve(name + "-" + width + ".png");
        page.evaluate("document.fonts.ready.then(() => null)");
        var size = page.viewportSize();
        if (whole) {
            // What sticks to an edge of the window would stand in the middle of a longer picture.
            page.evaluate("scrollTo(0, 0)");
            var height = (Number) page.evaluate("document.documentElement.scrollHeight");
            page.setViewportSize(size.width, Math.max(size.height, height.intValue()));
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
        page.setViewportSize(size.width, size.height);
        return file;
    }

    /**
     * Fails with each serious or critical finding of axe on the page as it is now. What was found while something faded
     * is looked for once more when nothing does.
     */
    public void expectAccessible() {
        var findings = findings();
        if (!findings.isEmpty()) {
            page.evaluate(SETTLED);
            findings = findings();
        }
        assertThat(findings).as("accessibility of %s at %d", page.url(), width).isEmpty();
    }

    private List<String> findings() {
        var violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        // Our pages hold no frames: the older way looks in the page itself instead of opening another for each look.
        return new AxeBuilder(page)
                .options(violationsOnly).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(BrowserWindow::told)
                        .toList();
    }

    /** Fails when the page scrolls sideways. */
    public void expectNoSidewaysScroll() {
        var wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide.intValue())
                .as("width of %s at %d, for it holds %s", page.url(), width, page.evaluate(TOO_WIDE))
                .isLessThanOrEqualTo(width);
    }

    /** Fails with what the page complained of so far. */
    public void expectNoComplaints() {
        assertThat(complaints).as("complaints of %s at %d", page.url(), width).isEmpty();
    }

    @Override
    public void close() {
        try {
            expectNoComplaints();
        } finally {
            context.close();
        }
    }

    private static String told(Rule rule) {
        var places = rule.getNodes().stream()
                .limit(5)
                .map(node -> node.getTarget() + " " + node.getHtml())
                .toList();
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + "\n  " + String.join("\n  ", places);
    }

    private void heard(ConsoleMessage message) {
        // The browser reports every 4xx as an error too; those of 500 and above are counted with the answers.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add("console: " + message.text());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 500) {
            complaints.add(response.status() + " " + response.url());
        }
    }
}
