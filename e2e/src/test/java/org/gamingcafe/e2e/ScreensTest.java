package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import jakarta.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every page, looked at by axe: in one of two looks (desktop light, tablet dark) with every run, in all four with
 * {@code -Dcafe.screens=all}, as the long tests do, and then kept as a picture in target/screens; {@code write} puts those
 * into docs/screens. {@code -Dcafe.pages=floor,wallet} looks at these only.
 */
@DisplayName("Every page: no serious accessibility fault, no error in the browser")
class ScreensTest {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final Path PICTURES =
            "write".equals(System.getProperty("cafe.screens")) ? Path.of("../docs/screens") : Path.of("target/screens");

    private static Desk desk;
    private static UUID session;
    private static UUID order;
    private static Demo.Person member;
    private static String receipt;
    private static UUID draft;
    private static BooksToLookAt books;
    private static StockToLookAt stock;

    private static final Map<String, Integer> ANSWERS = Map.of("not-found", 404, "denied", 403);

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    /** Longer than a window: kept as a whole. */
    private static final Set<String> WHOLE = Set.of(
            "wallet",
            "wallet-desk",
            "member",
            "floor-plan",
            "floor-arrange",
            "second-factor-setup",
            "user",
            "wallet-rules",
            "house-rules",
            "product",
            "product-new",
            "shelves",
            "moving-in",
            "purchase-orders",
            "goods",
            "stock-reports",
            "shrinkage",
            "supplier",
            "kit",
            "pass-products",
            "bookings-day",
            "booking-settings",
            "my-bookings",
            "loyalty-programme",
            "loyalty-rewards",
            "loyalty-member",
            "my-points",
            "message",
            "record",
            "ledger",
            "entry",
            "trial-balance",
            "verification",
            "day-root",
            "tariff-version",
            "tariff-edit",
            "tariff-compare");

    @BeforeAll
    static void fill() {
        BooksToLookAt.closeADay();
        desk = Desk.open();
        stock = StockToLookAt.prepare();
        member = TheCafe.demo().freshMemberWhoSignsIn();
        for (var i = 0; i < 3; i++) {
            Api.nobody()
                    .postWithoutKey("auth/login", Body.of("identifier", member.username(), "password", "wrong"))
                    .expect(401);
        }
        desk.topUp(member.id(), "50.00").expectDone();
        collectPoints();
        session = desk.startPlay(TheCafe.demo().freshStation(), member.id())
                .expect(201)
                .id();
        order = orders();
        var product = Desk.product(2);
        receipt = desk.sell(
                        member.id(),
                        Body.list(Desk.line(product, 2)),
                        Body.list(Desk.paid("WALLET", Body.euros(2 * Desk.price(product)))))
                .expect(201)
                .at("receiptNumber");
        draft = TariffPagesTest.aDraftOf(Api.signedIn(TheCafe.demo().manager()));
        books = BooksToLookAt.prepare(member.id());
        placeSeats(Api.signedIn(TheCafe.demo().manager()));
    }

    /** The member takes part and has had a reward; two others stand on the leader board. */
    private static void collectPoints() {
        var manager = Api.signedIn(TheCafe.demo().manager());
        var first = UUID.randomUUID().toString().substring(0, 4);
        var owl = reward(manager, "Sticker of the house", "THING", 100);
        reward(manager, "A large cola", "PRODUCT", 250);
        reward(manager, "2.00 on your wallet", "BONUS", 300);
        collect(manager, member, "Night Owl " + first, 5);
        collect(manager, TheCafe.demo().freshMemberWhoSignsIn(), "Zoë " + first, 3);
        desk.api()
                .post("loyalty/redemptions", Body.of("rewardId", owl, "accountId", member.id()))
                .expect(201);
    }

    private static UUID reward(Api manager, String name, String kind, long points) {
        var from = TheCafe.clock().now().minusSeconds(60).toString();
        var wanted = Body.of("name", name, "points", points, "kind", kind, "validFrom", from, "mostEach", 3);
        var whole = switch (kind) {
            case "PRODUCT" ->
                Body.with(wanted, "productId", Json.createValue(Desk.product(1).toString()));
            case "BONUS" ->
                Body.with(Body.with(wanted, "bonus", Body.money("2.00")), "bonusDays", Json.createValue(30));
            default -> wanted;
        };
        return manager.post("loyalty/rewards", whole).expect(201).id();
    }

    private static void collect(Api manager, Demo.Person person, String name, int pieces) {
        var own = Api.signedIn(person);
        own.postWithoutKey("loyalty/enrolments", Body.of("accountId", person.id()))
                .expect(200);
        own.postWithoutKey("loyalty/enrolments/" + person.id() + "/board-name", Body.of("boardName", name))
                .expect(200);
        var price = Body.euros(pieces * Desk.price(Desk.product(2)));
        desk.sell(person.id(), Body.list(Desk.line(Desk.product(2), pieces)), Body.list(Desk.paid("CASH", price)))
                .expect(201);
        manager.post("loyalty/points/" + person.id() + "/awards", Body.of("points", 400, "reason", "Tournament won"))
                .expectDone();
    }

    /** Some that the kitchen has, and one that is open. @return one that waits to be paid */
    private static UUID orders() {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            var lines = Body.list(Desk.line(Desk.product(i), 1 + i % 2), Desk.line(Desk.product(i + 1), 1));
            var body = Body.of("lines", lines, "note", i == 1 ? "No ice, please" : "", "send", true);
            var seat = TheCafe.demo().stations().get(i).toString();
            ids.add(desk.api()
                    .post("orders", i == 3 ? body : Body.with(body, "stationId", jakarta.json.Json.createValue(seat)))
                    .expect(201)
                    .id());
        }
        desk.api()
                .post("orders/" + ids.get(2) + "/steps", Body.of("state", "PREPARING"))
                .expect(200);
        desk.api()
                .post("orders/" + ids.get(3) + "/steps", Body.of("state", "READY"))
                .expect(200);
        return ids.getFirst();
    }

    /** A room in which most seats stand, in two rows; the others are on no plan yet. */
    private static void placeSeats(Api manager) {
        var name = "Hall " + UUID.randomUUID().toString().substring(0, 4);
        var room = manager.postWithoutKey("station-rooms", Body.of("name", name))
                .expect(201)
                .at("id");
        var seats = TheCafe.demo().stations();
        for (var i = 0; i < Math.min(16, seats.size()); i++) {
            var place = Body.of("roomId", room, "x", 700 + i % 8 * 1_200, "y", 2_500 + i / 8 * 4_500);
            manager.put("stations/" + seats.get(i) + "/details/place", place).expect(200);
        }
    }

    @AfterAll
    static void clear() {
        StockToLookAt.putAway();
        books.clear();
        Books.rows("select id from guest_order where paid_pieces = 0 and state <> 'VOID'")
                .forEach(row -> desk.api()
                        .post("orders/" + row.getFirst() + "/void", Body.of("reason", "test", "fate", "STOCK"))
                        .expect(200));
        desk.act(session, "end").expect(200);
        desk.close();
    }

    /** Each page in one of two looks with every run; all four are for pictures and long runs. */
    static List<Browser.Look> looks() {
        return isQuick() ? List.of(Browser.Look.DESK, Browser.Look.TABLET_DARK) : Browser.Look.all();
    }

    private static boolean isQuick() {
        return "check".equals(System.getProperty("cafe.screens"));
    }

    private static boolean isDue(Browser.Look look, String name) {
        var only = System.getProperty("cafe.pages", "");
        if (!only.isEmpty() && !List.of(only.split(",")).contains(name)) {
            return false;
        }
        return !isQuick() || looks().indexOf(look) == Math.floorMod(name.hashCode(), looks().size());
    }

    /** Two at a time: while axe reads one page the server makes the other. */
    @Test
    void every_page_can_be_used_by_everybody() {
        try (var eyes = Executors.newFixedThreadPool(2)) {
            var walks = looks().stream()
                    .map(look -> CompletableFuture.runAsync(() -> walk(look), eyes))
                    .toList();
            walks.forEach(CompletableFuture::join);
        }
        assertThat(faults).isEmpty();
    }

    private void walk(Browser.Look look) {
        try {
            visitEverything(look);
        } finally {
            Browser.close();
        }
    }

    private void visitEverything(Browser.Look look) {
        var demo = TheCafe.demo();
        visit(Browser.window(look, "en"), look, pagesOfStrangers());
        if (isDue(look, "login-locked")) {
            visitLocked(Browser.window(look, "en"), look);
        }
        visitSecondStep(look);
        if (isDue(look, "account-leaving")) {
            visit(signedIn(AccountLifeTest.aLeaver(), look, "en"), look, Map.of("account-leaving", "/me/account"));
        }
        visit(signedIn(demo.cashier(), look, "en"), look, pagesOfStaff());
        visit(signedIn(demo.manager(), look, "en"), look, pagesOfManagers());
        visit(signedIn(demo.admin(), look, "en"), look, pagesOfAdministrators());
        visit(signedIn(member, look, "en"), look, pagesOfMembers());
        visit(signedIn(demo.cashier(), look, "de"), look, Map.of("floor-de", "/admin/play/floor?language=de"));
    }

    /** One after the other: who shows a code that was shown a moment ago is refused. */
    private static synchronized Page signedIn(Demo.Person person, Browser.Look look, String language) {
        return Console.of(person, look, language);
    }

    private static Map<String, String> pagesOfStrangers() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("login", "/login");
        pages.put("password", "/reset-password?ticket=as-mailed");
        pages.put("register", "/register");
        pages.put("forgot-password", "/forgot-password");
        pages.put("verify-email", "/verify-email?ticket=as-mailed");
        pages.put("reactivate", "/reactivate");
        pages.put("unlock", "/unlock?ticket=as-mailed");
        pages.put("take-over", "/take-over");
        pages.put("lockdown", "/lockdown?ticket=as-mailed");
        pages.put("claim", "/claim");
        pages.put("confirm-deletion", "/confirm-deletion?ticket=as-mailed");
        pages.put("verify-old-email", "/verify-old-email?ticket=as-mailed");
        pages.put("verify-new-email", "/verify-new-email?ticket=as-mailed");
        return pages;
    }

    private static Map<String, String> pagesOfStaff() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("floor", "/admin/play/floor");
        pages.put("play-sessions", "/admin/play/sessions");
        pages.put("play-session", "/admin/play/session?id=" + session);
        pages.put("reviews", "/admin/review/reviews");
        pages.put("counter", "/admin/till/counter");
        pages.put("kitchen", "/admin/order/kitchen");
        pages.put("guest-orders", "/admin/order/orders");
        pages.put("guest-order", "/admin/order/order?id=" + order);
        pages.put("members", "/admin/member/members");
        pages.put("member", "/admin/member/member?id=" + member.id());
        pages.put("member-new", "/admin/member/edit");
        pages.put("wallet-desk", "/admin/wallet/wallet?id=" + member.id());
        pages.put("receipts", "/admin/till/receipts");
        pages.put("receipt", "/admin/till/receipt?number=" + receipt);
        pages.put("products", "/admin/inventory/products");
        pages.put("stations", "/admin/station/stations");
        pages.put(
                "station",
                "/admin/station/station?id=" + TheCafe.demo().stations().getFirst());
        pages.put("tariff", "/admin/tariff/tariff");
        pages.put("profile", "/me/profile");
        pages.put("sessions", "/me/sessions");
        pages.put("passkeys", "/me/passkeys");
        pages.put("second-factor-settings", "/me/second-factor");
        pages.put("pin", "/me/pin");
        pages.put("devices", "/me/devices");
        pages.put("activity", "/me/activity");
        pages.put("not-found", "/admin/no-such-page");
        return pages;
    }

    private static Map<String, String> pagesOfManagers() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("shifts", "/admin/till/shifts");
        pages.put("shift", "/admin/till/shift?id=" + desk.shift());
        pages.put("cashiers", "/admin/till/cashiers");
        pages.put("tills", "/admin/till/tills");
        pages.put("terminal-payments", "/admin/till/terminal-payments");
        pages.put("wallet", "/admin/wallet/wallet?id=" + member.id());
        pages.put("venues", "/admin/venue/venues");
        pages.put("wallet-rules", "/admin/wallet/rules");
        pages.put("house-rules", "/admin/member/house-rules");
        pages.put("tariff-versions", "/admin/tariff/versions");
        pages.put("tariff-version", "/admin/tariff/version?id=" + draft);
        pages.put("tariff-edit", "/admin/tariff/edit?id=" + draft);
        pages.put("tariff-quote", "/admin/tariff/quote?id=" + draft);
        pages.put("tariff-compare", "/admin/tariff/compare?id=" + draft);
        pages.put("play-settings", "/admin/play/settings");
        pages.put("floor-plan", "/admin/play/floor?view=plan");
        pages.put("floor-arrange", "/admin/play/floor?view=arrange");
        pages.put("floor-choose", "/admin/play/floor?view=choose");
        pages.put("station-rules", "/admin/station/rules");
        pages.put("bookings-day", "/admin/reservation/day");
        pages.put("bookings", "/admin/reservation/bookings");
        pages.put("booking-new", "/admin/reservation/new");
        pages.put("booking-settings", "/admin/reservation/settings");
        pages.put("waiting-list", "/admin/reservation/waiting");
        pages.put("games", "/admin/game/games");
        pages.put("game-new", "/admin/game/new");
        pages.put("incidents", "/admin/incident/incidents");
        pages.put("incident-new", "/admin/incident/new");
        pages.put("incident-settings", "/admin/incident/settings");
        pages.put("product", "/admin/inventory/product?id=" + Desk.product(2));
        pages.put("product-new", "/admin/inventory/product");
        pages.put("shelves", "/admin/inventory/shelves");
        pages.put("purchase-orders", "/admin/inventory/orders");
        pages.put("stock-counts", "/admin/inventory/counts");
        pages.put("goods", "/admin/inventory/goods");
        pages.put("stock-reports", "/admin/inventory/reports");
        pages.put("shrinkage", "/admin/inventory/shrinkage");
        pages.put("stock-moves", "/admin/inventory/moves");
        pages.put("supplier", "/admin/inventory/supplier?id=" + stock.supplier());
        pages.put("kit", "/admin/inventory/product?id=" + stock.kit());
        pages.put("pass-products", "/admin/pass/products");
        pages.put("passes", "/admin/pass/passes?id=" + member.id());
        pages.put("users", "/admin/user/users");
        pages.put("user", "/admin/user/user?id=" + TheCafe.demo().cashier().id());
        pages.put("user-new", "/admin/user/new");
        pages.put("removals", "/admin/user/removals");
        pages.put("vouchers", "/admin/wallet/vouchers");
        pages.put("approvals", "/admin/wallet/approvals");
        pages.put("counter-approvals", "/admin/till/approvals");
        pages.put("promotions", "/admin/sale/promotions");
        pages.put("loyalty-programme", "/admin/loyalty/programme");
        pages.put("loyalty-tester", "/admin/loyalty/tester");
        pages.put("loyalty-rewards", "/admin/loyalty/rewards");
        pages.put("loyalty-member", "/admin/loyalty/member?id=" + member.id());
        pages.put("denied", "/me/overview");
        return pages;
    }

    private static Map<String, String> pagesOfAdministrators() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("moving-in", "/admin/opening/imports");
        pages.put("jobs", "/admin/ops/jobs");
        pages.put("job", "/admin/ops/job?name=sign-in-cleanup");
        pages.put("outbox", "/admin/ops/outbox");
        pages.put("mails", "/admin/ops/mails");
        pages.put("message", "/admin/ops/message?id=" + books.message());
        pages.put("audit", "/admin/ops/audit");
        pages.put("sign-ins", "/admin/ops/sign-ins");
        pages.put("limits", "/admin/ops/limits");
        pages.put("limit-table", "/admin/ops/limit-table");
        pages.put("venue-addresses", "/admin/ops/venue-addresses");
        pages.put("record", "/admin/ops/record?id=" + books.record());
        pages.put("ledger", "/admin/ledger/entries");
        pages.put("entry", "/admin/ledger/entry?id=" + books.entry());
        pages.put("trial-balance", "/admin/ledger/trial-balance");
        pages.put("verification", "/admin/ledger/verification");
        pages.put("day-root", "/admin/ledger/root?day=" + books.day());
        pages.put("settlement", "/admin/wallet/settlement");
        pages.put("venue-days", "/admin/report/days");
        return pages;
    }

    private static Map<String, String> pagesOfMembers() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("my-overview", "/me/overview");
        pages.put("my-profile", "/me/profile");
        pages.put("my-account", "/me/account");
        pages.put("my-email", "/me/email");
        pages.put("my-deactivation", "/me/deactivate");
        pages.put("my-deletion", "/me/delete");
        pages.put("my-wallet", "/me/wallet");
        pages.put("my-passes", "/me/passes");
        pages.put("my-points", "/me/points");
        pages.put("my-bookings", "/me/bookings");
        pages.put("my-cards", "/me/cards");
        pages.put("my-seat", "/me/seat?code=AAAA-AAAA");
        pages.put("my-transactions", "/me/transactions");
        pages.put("login-history", "/me/login-history");
        pages.put("alerts", "/me/alerts");
        pages.put("notifications", "/me/notifications");
        pages.put("privacy", "/me/privacy");
        pages.put("my-data", "/me/data");
        pages.put("my-play", "/me/play");
        pages.put("my-order", "/me/order");
        pages.put("my-receipts", "/me/receipts");
        pages.put("my-receipt", "/me/receipt?number=" + receipt);
        return pages;
    }

    private void visit(Page page, Browser.Look look, Map<String, String> pages) {
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        pages.forEach((name, path) -> {
            if (!isDue(look, name)) {
                return;
            }
            var answer = page.navigate(TheCafe.base() + path);
            if (answer.status() != ANSWERS.getOrDefault(name, 200)) {
                faults.add(name + " (" + look.name() + ") answers " + answer.status());
            }
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.LOAD);
            page.locator("main").waitFor();
            if (path.startsWith("/admin/play/floor")) {
                page.locator("#live.is-live").waitFor();
            }
            look(page, look, name);
        });
        page.context().close();
    }

    /** What stands between a right password and the first page: of who shows a second factor, and of who sets one up. */
    private void visitSecondStep(Browser.Look look) {
        if (isDue(look, "second-factor")) {
            lookBehind(look, "second-factor", "form#second", TheCafe.demo().manager());
        }
        if (isDue(look, "second-factor-setup")) {
            lookBehind(look, "second-factor-setup", "form#set-up", Colleagues.join("MANAGER"));
        }
    }

    private void lookBehind(Browser.Look look, String name, String form, Demo.Person person) {
        var page = Browser.window(look, "en");
        page.navigate(TheCafe.base() + "/login");
        Console.fillIn(page, person.username(), person.password());
        page.locator(form).waitFor();
        look(page, look, name);
        page.context().close();
    }

    /** The sign-in page after six wrong passwords, for a name that nobody has. */
    private void visitLocked(Page page, Browser.Look look) {
        var name = "nobody." + look.name();
        page.navigate(TheCafe.base() + "/login");
        for (var i = 0; i < 5; i++) {
            Console.fillIn(page, name, "not the password");
            page.locator("#messages .ui-messages-error").waitFor();
        }
        Console.fillIn(page, name, "not the password");
        page.locator("#locked").waitFor();
        look(page, look, "login-locked");
        page.context().close();
    }

    /** No page of ours has frames, so no second page has to gather what was found; and nobody reads what passed. */
    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    private void look(Page page, Browser.Look look, String name) {
        axe(page).analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .forEach(rule -> faults.add("%s (%s): %s: %s at %s"
                        .formatted(
                                name,
                                look.name(),
                                rule.getId(),
                                rule.getHelp(),
                                rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .toList())));
        if (isQuick()) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(WHOLE.contains(name))
                .setPath(PICTURES.resolve(name + "-" + look.name() + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
    }
}
