package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** The pages of the house, and how one comes in. */
final class Console {

    /** The links of the navigation, in their order. */
    static final List<String> CASHIERS = List.of(
            "/admin/play/floor",
            "/admin/play/sessions",
            "/admin/reservation/day",
            "/admin/station/stations",
            "/admin/game/games",
            "/admin/incident/incidents",
            "/admin/till/counter",
            "/admin/order/kitchen",
            "/admin/till/receipts",
            "/admin/inventory/products",
            "/admin/member/members",
            "/admin/review/reviews",
            "/admin/loyalty/programme",
            "/admin/loyalty/rewards",
            "/admin/tariff/tariff",
            "/me/profile",
            "/me/account",
            "/me/sessions",
            "/me/passkeys",
            "/me/second-factor",
            "/me/pin",
            "/me/devices",
            "/me/activity",
            "/me/login-history",
            "/me/alerts",
            "/me/notifications",
            "/me/privacy",
            "/me/data");

    static final List<String> MANAGERS = List.of(
            "/admin/play/floor",
            "/admin/play/sessions",
            "/admin/reservation/day",
            "/admin/station/stations",
            "/admin/game/games",
            "/admin/incident/incidents",
            "/admin/till/counter",
            "/admin/order/kitchen",
            "/admin/till/receipts",
            "/admin/inventory/products",
            "/admin/inventory/orders",
            "/admin/inventory/goods",
            "/admin/inventory/reports",
            "/admin/till/shifts",
            "/admin/till/tills",
            "/admin/member/members",
            "/admin/review/reviews",
            "/admin/loyalty/programme",
            "/admin/loyalty/rewards",
            "/admin/wallet/vouchers",
            "/admin/wallet/approvals",
            "/admin/member/house-rules",
            "/admin/play/settings",
            "/admin/venue/venue",
            "/admin/user/users",
            "/admin/wallet/rules",
            "/admin/tariff/tariff",
            "/admin/pass/products",
            "/me/profile",
            "/me/account",
            "/me/sessions",
            "/me/passkeys",
            "/me/second-factor",
            "/me/pin",
            "/me/devices",
            "/me/activity",
            "/me/login-history",
            "/me/alerts",
            "/me/notifications",
            "/me/privacy",
            "/me/data");

    static final List<String> ADMINISTRATORS = List.of(
            "/admin/play/floor",
            "/admin/play/sessions",
            "/admin/reservation/day",
            "/admin/station/stations",
            "/admin/game/games",
            "/admin/incident/incidents",
            "/admin/till/counter",
            "/admin/order/kitchen",
            "/admin/till/receipts",
            "/admin/inventory/products",
            "/admin/inventory/orders",
            "/admin/inventory/goods",
            "/admin/inventory/reports",
            "/admin/till/shifts",
            "/admin/till/tills",
            "/admin/member/members",
            "/admin/review/reviews",
            "/admin/loyalty/programme",
            "/admin/loyalty/rewards",
            "/admin/wallet/vouchers",
            "/admin/wallet/approvals",
            "/admin/wallet/settlement",
            "/admin/ledger/entries",
            "/admin/ledger/trial-balance",
            "/admin/ledger/verification",
            "/admin/report/days",
            "/admin/member/house-rules",
            "/admin/play/settings",
            "/admin/venue/venue",
            "/admin/opening/imports",
            "/admin/user/users",
            "/admin/wallet/rules",
            "/admin/tariff/tariff",
            "/admin/pass/products",
            "/admin/ops/jobs",
            "/admin/ops/outbox",
            "/admin/ops/mails",
            "/admin/ops/audit",
            "/admin/ops/sign-ins",
            "/admin/ops/limits",
            "/me/profile",
            "/me/account",
            "/me/sessions",
            "/me/passkeys",
            "/me/second-factor",
            "/me/pin",
            "/me/devices",
            "/me/activity",
            "/me/login-history",
            "/me/alerts",
            "/me/notifications",
            "/me/privacy",
            "/me/data");

    static final List<String> MEMBERS = List.of(
            "/me/overview",
            "/me/wallet",
            "/me/passes",
            "/me/points",
            "/me/bookings",
            "/me/transactions",
            "/me/receipts",
            "/me/play",
            "/me/order",
            "/me/cards",
            "/me/profile",
            "/me/account",
            "/me/sessions",
            "/me/passkeys",
            "/me/second-factor",
            "/me/devices",
            "/me/activity",
            "/me/login-history",
            "/me/alerts",
            "/me/notifications",
            "/me/privacy",
            "/me/data");

    private Console() {}

    /** A window of this person, signed in. */
    static Page of(Demo.Person person) {
        return of(person, Browser.Look.DESK, "en");
    }

    static Page of(Demo.Person person, Browser.Look look, String language) {
        var page = Browser.window(look, language);
        signIn(page, TheCafe.base(), person);
        return page;
    }

    static void signIn(Page page, URI base, Demo.Person person) {
        page.navigate(base + "/login");
        comeIn(page, base, person);
    }

    /** From the sign-in page that is shown, with the second factor of who needs one. */
    static void comeIn(Page page, URI base, Demo.Person person) {
        fillIn(page, person.username(), person.password());
        var second = page.locator("form#second");
        var setUp = page.locator("form#set-up");
        page.locator("#navigation, form#second, form#set-up").first().waitFor();
        if (setUp.isVisible()) {
            Factor.keep(base, person, page.locator("#manual-key").textContent());
            page.locator("#code").fill(Factor.code(base, person));
            page.locator("#enable").click();
            page.locator("#kept").click();
        } else if (second.isVisible()) {
            page.locator("#code").fill(Factor.code(base, person));
            page.locator("#verify").click();
        }
        assertThat(page.locator("#navigation")).isVisible();
    }

    static void fillIn(Page page, String name, String password) {
        page.locator("#identifier").fill(name);
        page.locator("#password").fill(password);
        page.locator("#enter").click();
    }

    static void go(Page page, String path) {
        page.navigate(TheCafe.base() + path);
        assertThat(page).hasURL(Pattern.compile(path.replaceAll("\\?.*", "") + "(\\.xhtml)?(\\?.*)?$"));
    }

    /** Where the links of the navigation lead, in their order. */
    static List<String> links(Page page) {
        return hrefs(page.locator("#navigation a"));
    }

    /** The addresses of these links, in one question to the browser. */
    @SuppressWarnings("unchecked")
    static List<String> hrefs(Locator links) {
        return (List<String>) links.evaluateAll("links => links.map(link => link.getAttribute('href'))");
    }
}
