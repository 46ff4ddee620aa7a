package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One Chromium for each thread of the tests, whose own it is; every visitor has a window of their own. */
final class Browser {

    private static final int PATIENCE_MILLIS = 20_000;

    private static final ThreadLocal<@Nullable Playwright> PLAYWRIGHT = new ThreadLocal<>();
    private static final ThreadLocal<com.microsoft.playwright.@Nullable Browser> CHROMIUM = new ThreadLocal<>();

    private Browser() {}

    /** How a visitor looks at the pages. */
    record Look(String name, int width, int height, ColorScheme scheme) {

        static final Look DESK = new Look("desktop-light", 1440, 900, ColorScheme.LIGHT);
        static final Look DESK_DARK = new Look("desktop-dark", 1440, 900, ColorScheme.DARK);
        static final Look TABLET = new Look("tablet-light", 1024, 768, ColorScheme.LIGHT);
        static final Look TABLET_DARK = new Look("tablet-dark", 1024, 768, ColorScheme.DARK);

        static List<Look> all() {
            return List.of(DESK, DESK_DARK, TABLET, TABLET_DARK);
        }
    }

    static Page window() {
        return window(Look.DESK, "en");
    }

    static Page window(Look look, String language) {
        return window(look, language, null);
    }

    /** A window of an operator who signs in by the browser's own dialogue. */
    static Page operatorsWindow(String user, String password) {
        return window(Look.DESK, "en", new com.microsoft.playwright.options.HttpCredentials(user, password));
    }

    private static Page window(
            Look look, String language, com.microsoft.playwright.options.@Nullable HttpCredentials credentials) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setLocale(language)
                .setTimezoneId("Europe/Berlin")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
        if (credentials != null) {
            options.setHttpCredentials(credentials);
        }
        BrowserContext context = chromium().newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    private static com.microsoft.playwright.Browser chromium() {
        var running = CHROMIUM.get();
        if (running == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--font-render-hinting=none")));
            PLAYWRIGHT.set(playwright);
            CHROMIUM.set(running);
        }
        return running;
    }

    private static Path program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing; ./cafe test installs it"));
    }

    /** Closes the windows of this thread. */
    static void close() {
        var running = PLAYWRIGHT.get();
        if (running != null) {
            running.close();
            PLAYWRIGHT.remove();
            CHROMIUM.remove();
        }
    }

    /** No serious fault of WCAG that a program can see (axe). */
    static void everybodyCanUse(Page page) {
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
        assertThat(serious).isEqualTo(List.of());
    }
}
