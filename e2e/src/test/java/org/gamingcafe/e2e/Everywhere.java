package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A page as it stands, looked at on a desk, a tablet and a phone, light and dark: axe finds nothing serious, and nothing hangs
 * over the edge. With {@code -Dcafe.screens=all} it is kept as pictures too, as {@link ScreensTest} does.
 */
final class Everywhere {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final Browser.Look PHONE = new Browser.Look("phone-light", 390, 844, ColorScheme.LIGHT);
    private static final List<Browser.Look> LOOKS = List.of(
            PHONE,
            new Browser.Look("phone-dark", 390, 844, ColorScheme.DARK),
            Browser.Look.TABLET,
            Browser.Look.TABLET_DARK,
            Browser.Look.DESK_DARK,
            Browser.Look.DESK);

    private Everywhere() {}

    /** Afterwards the page is as on a desk in daylight. */
    static void look(Page page, String name) {
        for (var look : looks()) {
            page.setViewportSize(look.width(), look.height());
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
            var over = (Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(over)
                    .as("%s hangs over the edge (%s)", name, look.name())
                    .isLessThanOrEqualTo(0);
            assertThat(faults(page)).as("%s (%s)", name, look.name()).isEmpty();
            keep(page, name + "-" + look.name() + ".png");
        }
    }

    /** Each size once and both schemes with every run; all six are for pictures. */
    private static List<Browser.Look> looks() {
        return isQuick() ? List.of(PHONE, Browser.Look.TABLET_DARK, Browser.Look.DESK) : LOOKS;
    }

    private static boolean isQuick() {
        return System.getProperty("cafe.screens", "check").equals("check");
    }

    private static List<String> faults(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(options).exclude(".ui-messages").analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .toList())
                        .toList();
    }

    private static void keep(Page page, String file) {
        if (isQuick()) {
            return;
        }
        var isKept = "write".equals(System.getProperty("cafe.screens"));
        var pictures = Path.of(isKept ? "../docs/screens" : "target/screens");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(pictures.resolve(file))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
    }
}
